/** What the address says of the page; anything else in it is dropped. */
export interface ExchangeSearch {
  /** The order that is open. */
  readonly order?: string;
  /** The installation that is open. */
  readonly peer?: string;
}

const ID = /^[0-9a-f-]{36}$/;

/** @example
 * ```ts
 * readExchangeSearch({ order: 'mine', x: 1 }) // => {}
 * ```
 */
export function readExchangeSearch(search: Readonly<Record<string, unknown>>): ExchangeSearch {
  const id = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
  return {
    ...(id(search.order) && { order: search.order }),
    ...(id(search.peer) && { peer: search.peer }),
  };
}
