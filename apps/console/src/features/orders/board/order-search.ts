import type { Order } from '@breakwater/contracts/orders';
import { DUE_WINDOWS, KINDS, STATES } from '../vocabulary.ts';

/** What the address says of the board; anything else in it is dropped. */
export interface OrderSearch {
  readonly state?: Order['state'];
  readonly kind?: NonNullable<Order['kind']>;
  readonly due?: (typeof DUE_WINDOWS)[number];
  readonly instrument?: string;
  readonly authorityId?: string;
  readonly q?: string;
  readonly mine?: true;
  /** Also those of which nothing is owed any more. */
  readonly all?: true;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readOrderSearch({ state: 'received', kind: 'nonsense', mine: true, q: 42 }) // => { state: 'received', q: '42', mine: true }
 * ```
 */
export function readOrderSearch(search: Readonly<Record<string, unknown>>): OrderSearch {
  const state = STATES.find((one) => one === search.state);
  const kind = KINDS.find((one) => one === search.kind);
  const due = DUE_WINDOWS.find((one) => one === search.due);
  // The number of an order is a number to who reads addresses.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  const { instrument, authorityId } = search;
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(due && { due }),
    ...(isText(instrument) && { instrument }),
    ...(isText(authorityId) && { authorityId }),
    ...(isText(q) && { q }),
    ...(search.mine === true && { mine: true }),
    ...(search.all === true && { all: true }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
