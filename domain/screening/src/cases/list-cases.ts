import type { ScreeningCase } from '@breakwater/contracts/screening';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { ScreeningContext } from '../ports.ts';
import { type CaseFilter, selectCases } from '../store/cases.ts';

const DEFAULT_LIMIT = 50;
const MOST = 10_000;

export interface CaseQuery extends CaseFilter, PageQuery {}

/** A page of cases; `total` counts to 10,000. */
export interface CasePage extends Page<ScreeningCase> {
  readonly total: number;
}

/** Cases: those that wait first, by tier and age; then the others, the latest first. Nobody pages further than 10,000. */
export async function listCases(
  { storage }: ScreeningContext,
  { limit = DEFAULT_LIMIT, cursor, ...filter }: CaseQuery,
): Promise<CasePage> {
  // An id that is none is the id of nothing.
  if (filter.designationId !== undefined && !isId(filter.designationId)) return { items: [], total: 0 };
  const place = decodeCursor(cursor, { offset: (part) => /^\d{1,5}$/.test(part) && Number(part) < MOST });
  const offset = Number(place?.offset ?? 0);
  const asked = Math.min(limit + 1, MOST - offset);
  const { cases, total } = await selectCases(storage.db, filter, { limit: asked, offset });
  return { ...pageOf(cases, limit, () => [offset + limit]), total };
}
