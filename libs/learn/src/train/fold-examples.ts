import { groupedFolds, nearTwinGroups } from '../evaluate/grouped-folds.ts';
import type { Example } from './example.ts';

/** Parts of the examples that are held out in turn. */
export const FOLDS = 5;

/** A split of examples for cross-validation. */
export interface ExampleFolds {
  readonly folds: number;
  /** Fold of each example. */
  readonly foldOf: Int32Array;
  /** Number of the account, or of the cluster of near-duplicates where there is no account. */
  readonly groups: Int32Array;
  /** Number of the cluster of near-duplicates, across accounts. */
  readonly twins: Int32Array;
}

/**
 * Deals accounts, and texts without one by clusters of near-duplicates, out to folds.
 *
 * @param labels for folds with about the same share of each class
 * @example
 * const post = (text: string, account: string) => ({ text, account, labels: [], source: 'made' });
 * const examples = [post('one', 'a'), post('two', 'b'), post('three', 'a')];
 * const { groups } = foldExamples(examples, { folds: 2, seed: 1, labels: new Uint8Array(3) });
 * groups // => Int32Array.of(0, 1, 0)
 */
export function foldExamples(
  examples: readonly Example[],
  { folds, seed, labels }: { readonly folds: number; readonly seed: number; readonly labels: Uint8Array },
): ExampleFolds {
  const twins = nearTwinGroups(examples.map(({ text }) => text));
  const numbers = new Map<string, number>();
  const groups = Int32Array.from(examples, ({ account }, row) => {
    const key = account === undefined ? `t${twins[row]}` : `a${account}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { folds, foldOf: groupedFolds(groups, { folds, seed, labels }), groups, twins };
}

/**
 * Rows to train on when `fold` is held out: none of that fold, and no near-duplicate of one of its rows, whoever
 * wrote it.
 *
 * @example
 * const dealt = { groups: Int32Array.of(0, 1, 2), twins: Int32Array.of(0, 0, 2) };
 * rowsWithout({ folds: 3, foldOf: Int32Array.of(0, 1, 2), ...dealt }, 0) // => Int32Array.of(2)
 */
export function rowsWithout({ foldOf, twins }: ExampleFolds, fold: number): Int32Array {
  const heldOut = new Set<number>();
  foldOf.forEach((of, row) => {
    if (of === fold) heldOut.add(twins[row] ?? row);
  });
  const rows: number[] = [];
  foldOf.forEach((of, row) => {
    if (of !== fold && !heldOut.has(twins[row] ?? row)) rows.push(row);
  });
  return Int32Array.from(rows);
}
