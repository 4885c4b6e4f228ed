import { digitsUpTo, type SearchOf, searchReader } from '../../../../ui/address/search-reader.ts';

const id = digitsUpTo(512);

/** Who is compared, as the address says it; anything else in it is dropped.
 * @example
 * ```ts
 * readWhySearch({ platform: 'cove', account: 42, removal: '' }) // => { platform: 'cove', account: '42' }
 * ```
 */
export const readWhySearch = searchReader({
  platform: id,
  account: id,
  /** One removed account; those that come closest when left out. */
  removal: id,
  /** Which of the answers is looked at. */
  shown: id,
});
export type WhySearch = SearchOf<typeof readWhySearch>;
