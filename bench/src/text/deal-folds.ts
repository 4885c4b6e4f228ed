import { seededRandom } from '@breakwater/kernel';
import { shuffle } from '@breakwater/learn';

/**
 * Deals groups out to folds in turn, in an order that differs from seed to seed; groups with a row of class 1 are dealt by
 * themselves, so that each fold has as many.
 *
 * @param groups one number a row: account, or cluster of near-duplicates
 * @returns the fold of each row
 */
export function dealFolds(
  groups: Int32Array,
  { folds, seed, labels }: { readonly folds: number; readonly seed: number; readonly labels: Uint8Array },
): Int32Array {
  const random = seededRandom(seed);
  const positive = new Set(groups.filter((_, row) => labels[row] === 1));
  const foldOf = new Map<number, number>();
  const deal = (ids: readonly number[]) => {
    const order = Int32Array.from(ids);
    shuffle(order, random);
    order.forEach((id, at) => {
      foldOf.set(id, at % folds);
    });
  };
  deal([...positive]);
  deal([...new Set(groups)].filter((id) => !positive.has(id)));
  return groups.map((group) => foldOf.get(group) ?? 0);
}
