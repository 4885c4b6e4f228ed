import type { OrderTask } from '@breakwater/contracts/orders';

type Kind = OrderTask['kind'];

/** What review does for a kind of request, so that it has its own statement and can be appealed. */
const ACTIONS: Partial<Readonly<Record<Kind, readonly ReviewAction[]>>> = {
  remove: ['remove-content', 'suspend-account'],
  disable: ['suspend-account', 'limit-account', 'hide-content'],
  'geo-block': ['geo-restrict'],
  'block-livestream': ['hide-content', 'limit-account'],
};

export type ReviewAction =
  | 'remove-content'
  | 'suspend-account'
  | 'limit-account'
  | 'hide-content'
  | 'geo-restrict';

/** @example
 * ```ts
 * reviewActions('geo-block') // => ['geo-restrict']
 * reviewActions('disclose') // => []
 * ```
 */
export function reviewActions(kind: Kind): readonly ReviewAction[] {
  return ACTIONS[kind] ?? [];
}

export function isRestricting(kind: Kind): boolean {
  return reviewActions(kind).length > 0;
}
