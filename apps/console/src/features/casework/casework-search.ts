import type { CaseItemState, CaseKind, CaseState, RowVerdict } from '@breakwater/contracts/casework';
import { flag, oneOf, searchReader, text } from '../../ui/address/search-reader.ts';

export const STATES = ['draft', 'issued', 'closed', 'withdrawn'] as const satisfies CaseState[];
export const KINDS = ['order', 'notice', 'referral'] as const satisfies CaseKind[];
export const ITEM_STATES = [
  'not-asked',
  'asked',
  'acknowledged',
  'gone',
  'still-there',
  'refused',
] as const satisfies CaseItemState[];
export const VERDICTS = ['unusable', 'unclear', 'duplicate', 'new'] as const satisfies RowVerdict[];

/** What the address says of the list of cases; anything else in it is dropped.
 * @example
 * ```ts
 * readCasesSearch({ state: 'issued', overdue: true, x: 1 }) // => { state: 'issued', overdue: true }
 * ```
 */
export const readCasesSearch = searchReader({
  state: oneOf(STATES),
  kind: oneOf(KINDS),
  addressee: text,
  overdue: flag,
  q: text,
});

/** What it says of the addressees: which one is open, and whether those are shown that were retired. */
export const readAddresseesSearch = searchReader({ addressee: text, retired: flag });

/** Sections of the page of a case, in the order in which they are worked with. */
export const CASE_TABS = ['items', 'evidence', 'letters', 'answers'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** What it says of the page of a case: the section, which rows, and which one is open.
 * @example
 * ```ts
 * readCaseSearch({ tab: 'evidence', capture: 'c', state: 'lost' }) // => { tab: 'evidence', capture: 'c' }
 * ```
 */
export const readCaseSearch = searchReader({
  tab: oneOf(CASE_TABS),
  state: oneOf(ITEM_STATES),
  item: text,
  capture: text,
});

/** What it says of a list that is read into a case. */
export const readImportSearch = searchReader({ list: text, verdict: oneOf(VERDICTS) });
