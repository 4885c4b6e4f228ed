import { type SearchOf, searchReader, textUpTo } from '../../../ui/address/search-reader.ts';

/**
 * What the address says of the page; anything else in it is dropped.
 *
 * @example
 * ```ts
 * readOverviewSearch({ platform: 'cove', page: 2 }) // => { platform: 'cove' }
 * ```
 */
export const readOverviewSearch = searchReader({
  /** Which platform is open. */
  platform: textUpTo(200),
});
export type OverviewSearch = SearchOf<typeof readOverviewSearch>;
