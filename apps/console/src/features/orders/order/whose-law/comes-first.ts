import type { ConflictCard } from '@breakwater/contracts/orders';

/**
 * Whether the card is what a lawyer has to see first: the order is not plainly one of the home state, or the law where the
 * data are stands against it.
 *
 * @example
 * ```ts
 * comesFirst({ relation: 'foreign', blocks: [], unknown: [] }) // => true
 * comesFirst({ relation: 'home', blocks: [], unknown: [] }) // => false
 * comesFirst({ relation: 'home', blocks: [], unknown: ['home-law'] }) // => false
 * comesFirst({ relation: 'home', blocks: [], unknown: ['law'] }) // => true
 * ```
 */
export function comesFirst({
  relation,
  blocks,
  unknown,
}: Pick<ConflictCard, 'relation' | 'blocks' | 'unknown'>): boolean {
  return relation !== 'home' || blocks.some(({ lifted }) => lifted === undefined) || unknown.includes('law');
}
