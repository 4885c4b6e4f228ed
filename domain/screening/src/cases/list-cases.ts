import type { ScreeningCase } from '@breakwater/contracts/screening';
import { isId } from '@breakwater/kernel';
import type { ScreeningContext } from '../ports.ts';
import { type CaseFilter, selectCases } from '../store/cases.ts';

const DEFAULT_LIMIT = 50;
const MOST = 10_000;

export interface CaseQuery extends CaseFilter {
  readonly limit?: number | undefined;
  /** What the page before gave as `next`. */
  readonly cursor?: string | undefined;
}

/** Cases: those that wait first, by tier and age; then the others, the latest first. `total` counts to 10,000. */
export async function listCases(
  { storage }: ScreeningContext,
  { limit = DEFAULT_LIMIT, cursor, ...filter }: CaseQuery,
): Promise<{ cases: ScreeningCase[]; total: number; next?: string }> {
  // An id that is none is the id of nothing.
  if (filter.designationId !== undefined && !isId(filter.designationId)) return { cases: [], total: 0 };
  const offset = cursor !== undefined && /^\d{1,5}$/.test(cursor) ? Math.min(Number(cursor), MOST) : 0;
  const { cases, total } = await selectCases(storage.db, filter, { limit, offset });
  const next = offset + cases.length;
  return { cases, total, ...(cases.length === limit && next < total && { next: String(next) }) };
}
