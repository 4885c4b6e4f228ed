/** A page of the portal. */
export type Place =
  | { readonly page: 'orders' }
  | { readonly page: 'order'; readonly id: string }
  | { readonly page: 'amend'; readonly id: string }
  | { readonly page: 'new' }
  | { readonly page: 'settings' }
  | { readonly page: 'join' };

const ROOT = '/portal';
const ORDER = /^orders\/([0-9a-f-]{36})(\/amend)?$/;

/**
 * The page of an address; the list of orders for any that leads nowhere.
 *
 * @example
 * ```ts
 * placeOf('/portal/new').page // => 'new'
 * placeOf('/portal/orders/01890000-0000-7000-8000-000000000000/amend').page // => 'amend'
 * placeOf('/portal/whatever').page // => 'orders'
 * ```
 */
export function placeOf(pathname: string): Place {
  const rest = pathname.slice(ROOT.length + 1);
  if (rest === 'new' || rest === 'settings' || rest === 'join') return { page: rest };
  const [, id, amend] = ORDER.exec(rest) ?? [];
  if (id === undefined) return { page: 'orders' };
  return { page: amend ? 'amend' : 'order', id };
}

/**
 * The address of a page.
 *
 * @example
 * ```ts
 * pathOf({ page: 'orders' }) // => '/portal'
 * pathOf({ page: 'amend', id: 'x' }) // => '/portal/orders/x/amend'
 * ```
 */
export function pathOf(place: Place): string {
  switch (place.page) {
    case 'orders':
      return ROOT;
    case 'order':
      return `${ROOT}/orders/${place.id}`;
    case 'amend':
      return `${ROOT}/orders/${place.id}/amend`;
    case 'new':
    case 'settings':
    case 'join':
      return `${ROOT}/${place.page}`;
    default:
      return place satisfies never;
  }
}
