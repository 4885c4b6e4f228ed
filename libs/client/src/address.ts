import type { OperationId } from '@breakwater/contracts';
import type { SentCall } from './call.ts';
import { ROUTES } from './routes.generated.ts';

/** Where an operation is called, and how. */
export interface Address {
  readonly method: string;
  /** Path and query, from the root of the server. */
  readonly path: string;
}

/**
 * Puts the address of a call together. What is undefined or empty in the query is left out.
 *
 * @throws TypeError for a parameter that is missing: the types ask for it
 * @example
 * ```ts
 * addressOf('orders.get', { params: { id: 'a/b' } }) // => { method: 'GET', path: '/v1/orders/a%2Fb' }
 * addressOf('orders.list', { query: { limit: 5, q: '' } }) // => { method: 'GET', path: '/v1/orders?limit=5' }
 * ```
 */
export function addressOf(
  id: OperationId,
  { params = {}, query = {} }: Pick<SentCall, 'params' | 'query'> = {},
): Address {
  const [method = 'GET', pattern = '/'] = ROUTES[id].split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new TypeError(`${id} needs the parameter ${name}.`);
    return encodeURIComponent(value);
  });
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return { method, path: given.length === 0 ? path : `${path}?${new URLSearchParams(given)}` };
}
