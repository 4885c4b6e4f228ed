import { type SearchOf, searchReader, text } from '../../ui/address/search-reader.ts';

/** What the address says of the page of laws; anything else in it is dropped.
 * @example
 * ```ts
 * readLawSearch({ pack: 'us-sca', version: '', x: 1 }) // => { pack: 'us-sca' }
 * ```
 */
export const readLawSearch = searchReader({
  /** The pack that is open. */
  pack: text,
  /** A version of it; the one in force when left out. */
  version: text,
  /** An older version that it is compared with. */
  from: text,
});
export type LawSearch = SearchOf<typeof readLawSearch>;
