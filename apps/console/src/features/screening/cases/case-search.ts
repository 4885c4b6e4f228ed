import type { CaseState, EvidenceTier } from '@breakwater/contracts/screening';
import { oneOf, type SearchOf, searchReader, text } from '../../../ui/address/search-reader.ts';

/** What stands in the list when nothing else is asked for comes first. */
export const STATE_TABS = [
  'waiting',
  'open',
  'need-more',
  'confirmed',
  'cleared',
  'closed',
] as const satisfies (CaseState | 'waiting')[];
export type StateTab = (typeof STATE_TABS)[number];
/** A name alone makes no case. */
export const CASE_TIERS = ['T0', 'T1', 'T2'] as const satisfies EvidenceTier[];

/** What the address says of the list of cases; anything else in it is dropped.
 * @example
 * ```ts
 * readCaseSearch({ state: 'lost', tier: 'T1', case: '', list: 'un' }) // => { tier: 'T1', list: 'un' }
 * ```
 */
export const readCaseSearch = searchReader({
  state: oneOf(STATE_TABS),
  tier: oneOf(CASE_TIERS),
  list: text,
  q: text,
  /** The case that is open. */
  case: text,
});
export type CaseSearch = SearchOf<typeof readCaseSearch>;
