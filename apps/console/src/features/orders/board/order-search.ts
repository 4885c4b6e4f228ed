import { digits, flag, oneOf, type SearchOf, searchReader, text } from '../../../ui/address/search-reader.ts';
import { DUE_WINDOWS, KINDS, STATES } from '../vocabulary.ts';

/** What the address says of the board; anything else in it is dropped.
 * @example
 * ```ts
 * readOrderSearch({ state: 'received', kind: 'nonsense', mine: true, q: 42 }) // => { state: 'received', q: '42', mine: true }
 * ```
 */
export const readOrderSearch = searchReader({
  state: oneOf(STATES),
  kind: oneOf(KINDS),
  due: oneOf(DUE_WINDOWS),
  instrument: text,
  authorityId: text,
  q: digits,
  mine: flag,
  /** Also those of which nothing is owed any more. */
  all: flag,
});
export type OrderSearch = SearchOf<typeof readOrderSearch>;
