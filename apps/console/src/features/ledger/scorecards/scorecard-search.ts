import { oneOf, type SearchOf, searchReader, textUpTo } from '../../../ui/address/search-reader.ts';

export const SIDES = ['platform', 'authority'] as const;
export type Side = (typeof SIDES)[number];

/** What the address says of the page; anything else in it is dropped.
 * @example
 * ```ts
 * readScorecardSearch({ side: 'court', subject: 'cove' }) // => { subject: 'cove' }
 * ```
 */
export const readScorecardSearch = searchReader({
  side: oneOf(SIDES),
  /** Whose facts are open, line by line. */
  subject: textUpTo(500),
});
export type ScorecardSearch = SearchOf<typeof readScorecardSearch>;
