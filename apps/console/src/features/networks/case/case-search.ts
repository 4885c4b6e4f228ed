import { type SearchOf, searchReader } from '../../../ui/address/search-reader.ts';

const LONGEST = 400;

const account = (value: unknown) => (isAccount(value) ? value : undefined);

/** What the address says of an open network: what of it is looked at. Accounts are `platform/id`.
 * @example
 * ```ts
 * readCaseSearch({ member: 'cove/a1', ego: 'lost', artefact: -1 }) // => { member: 'cove/a1' }
 * readCaseSearch({ edge: ['cove/a1', 'reef/b2'] }) // => { edge: ['cove/a1', 'reef/b2'] }
 * ```
 */
export const readCaseSearch = searchReader({
  member: account,
  edge: (value) => (isEdge(value) ? value : undefined),
  /** Place among what is shared. */
  artefact: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined),
  /** Only this member and whom it shares with. */
  ego: account,
});
export type CaseSearch = SearchOf<typeof readCaseSearch>;

function isAccount(value: unknown): value is string {
  return typeof value === 'string' && /^[^/]+\/.+$/.test(value) && value.length <= LONGEST;
}

function isEdge(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isAccount);
}
