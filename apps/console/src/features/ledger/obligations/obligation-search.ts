import { oneOf, type SearchOf, searchReader, text } from '../../../ui/address/search-reader.ts';

export const VIEWS = ['list', 'calendar', 'representatives', 'meetings'] as const;
export type View = (typeof VIEWS)[number];

/** What the address says of the page; anything else in it is dropped.
 * @example
 * ```ts
 * readObligationSearch({ view: 'diary', platform: 'cove' }) // => { platform: 'cove' }
 * ```
 */
export const readObligationSearch = searchReader({
  view: oneOf(VIEWS),
  /** Only of this platform. */
  platform: text,
  /** The obligation that is open. */
  obligation: text,
});
export type ObligationSearch = SearchOf<typeof readObligationSearch>;
