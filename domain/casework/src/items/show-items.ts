import type { CaseItem, CaseItemState, CaseItemStep } from '@breakwater/contracts/casework';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { stringify } from 'csv-stringify/sync';
import { caseOf } from '../cases/lock-case.ts';
import type { CaseworkContext } from '../ports.ts';
import { selectSteps } from '../store/item-steps.ts';
import { itemsAmong, selectItems } from '../store/items.ts';
import { itemNotFound } from './add-items.ts';

const PAGE = 200;
const AT_ONCE = 1_000;

export interface ItemQuery extends PageQuery {
  readonly state?: CaseItemState | undefined;
}

/** Items in their order. Throws CaseworkError 404 `case-not-found`. */
export async function listItems(
  { storage: { db } }: CaseworkContext,
  caseId: string,
  { state, limit = PAGE, cursor }: ItemQuery = {},
): Promise<Page<CaseItem>> {
  await caseOf(db, caseId);
  const after = Number(decodeCursor(cursor, { place: /^\d{1,6}$/ })?.place ?? 0);
  const rows = await selectItems(db, caseId, { state, after, limit: limit + 1 });
  return pageOf(rows, limit, ({ place }) => [place]);
}

/** What was said of an item, the oldest first. Throws CaseworkError 404 `case-not-found`, `item-not-found`. */
export async function itemHistory(
  { storage: { db } }: CaseworkContext,
  caseId: string,
  itemId: string,
): Promise<CaseItemStep[]> {
  await caseOf(db, caseId);
  if (!isId(itemId) || !(await itemsAmong(db, caseId, [itemId])).has(itemId)) throw itemNotFound();
  return selectSteps(db, caseId, itemId);
}

const COLUMNS = [
  'place',
  'kind',
  'value',
  'platform',
  'ground',
  'note',
  'seen at',
  'state',
  'state at',
  'said by',
  'state note',
  'refused on',
  'captures',
] as const;

/**
 * Items as CSV (RFC 4180) with a byte-order mark, as spreadsheets read it. A cell that would be a formula there has a
 * quotation mark before it (OWASP, CSV injection). Throws CaseworkError 404 `case-not-found`.
 */
export async function exportItems(context: CaseworkContext, caseId: string): Promise<string> {
  const { db } = context.storage;
  await caseOf(db, caseId);
  const rows: CaseItem[] = [];
  for (let after = 0; ; ) {
    const page = await selectItems(db, caseId, { after, limit: AT_ONCE });
    rows.push(...page);
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) break;
    after = last.place;
  }
  const lines = rows.map((item) => [
    item.place,
    item.kind,
    item.value,
    item.platform,
    item.ground,
    item.note,
    item.seenAt,
    item.state,
    item.stateAt,
    item.stateBy,
    item.stateNote,
    item.refusedOn,
    item.captures,
  ]);
  return stringify(lines, { header: true, columns: [...COLUMNS], escape_formulas: true, bom: true });
}
