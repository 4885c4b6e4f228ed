import { searchReader } from '../../../ui/address/search-reader.ts';

const ID = /^[0-9a-f-]{36}$/;

/** What the address says of the page; anything else in it is dropped.
 * @example
 * ```ts
 * readExchangeSearch({ order: 'mine', x: 1 }) // => {}
 * ```
 */
export const readExchangeSearch = searchReader({
  /** The order that is open. */
  order: readId,
  /** The installation that is open. */
  peer: readId,
});

function readId(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}
