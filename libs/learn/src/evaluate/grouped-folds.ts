import { seededRandom } from '@breakwater/kernel';
import { textBands, textFingerprint } from '@breakwater/text';
import { shuffle } from '../shuffle.ts';

/**
 * Deals groups out to folds, so that no group stands on both sides of a split: folds of about equal size, with about
 * the same share of class 1.
 *
 * @param groups one number a row: account, source, or cluster of near-duplicates
 * @returns the fold of each row, from 0
 * @example
 * const folds = groupedFolds(Int32Array.of(0, 0, 1, 1), { folds: 2, seed: 1 });
 * folds[0] === folds[1] && folds[2] === folds[3] && folds[0] !== folds[2] // => true
 */
export function groupedFolds(
  groups: Int32Array,
  { folds, seed, labels }: { readonly folds: number; readonly seed: number; readonly labels?: Uint8Array },
): Int32Array {
  const ids = [...new Set(groups)];
  const dense = new Map(ids.map((id, at) => [id, at]));
  const sizes = ids.map(() => [0, 0]);
  groups.forEach((group, row) => {
    const size = sizes[dense.get(group) ?? 0];
    const label = labels?.[row] === 1 ? 1 : 0;
    if (size) size[label] = (size[label] ?? 0) + 1;
  });
  const order = Int32Array.from(ids, (_, at) => at);
  shuffle(order, seededRandom(seed));
  const sorted = [...order].sort((a, b) => weightOf(sizes[b]) - weightOf(sizes[a]));
  const totals = Array.from({ length: folds }, () => [0, 0]);
  const foldOf = new Int32Array(ids.length);
  for (const group of sorted) {
    const [zero = 0, one = 0] = sizes[group] ?? [];
    // A group goes where its own class is scarcest.
    const kind = one > 0 ? 1 : 0;
    let best = 0;
    for (let fold = 1; fold < folds; fold++) {
      if ((totals[fold]?.[kind] ?? 0) < (totals[best]?.[kind] ?? 0)) best = fold;
    }
    foldOf[group] = best;
    const total = totals[best];
    if (total) [total[0], total[1]] = [(total[0] ?? 0) + zero, (total[1] ?? 0) + one];
  }
  return groups.map((group) => foldOf[dense.get(group) ?? 0] ?? 0);
}

const weightOf = (size: readonly number[] | undefined) => (size?.[0] ?? 0) + (size?.[1] ?? 0);

/**
 * Puts near-duplicates, directly or through others, into one group; texts of an account too, where accounts are given.
 *
 * @returns a group for each text
 * @example
 * nearTwinGroups(['The late ferry to the old harbour leaves at nine', 'the late ferry to the OLD harbour leaves at nine!'])
 *   .every((group) => group === 0) // => true
 */
export function nearTwinGroups(
  texts: readonly string[],
  accounts?: readonly (string | undefined)[],
): Int32Array {
  const parents = Int32Array.from(texts, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while ((parents[top] ?? top) !== top) top = parents[top] ?? top;
    for (let next = at; next !== top; ) {
      const parent = parents[next] ?? top;
      parents[next] = top;
      next = parent;
    }
    return top;
  };
  const join = (firsts: Map<string, number>, key: string, at: number) => {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, at);
    else parents[root(at)] = root(first);
  };
  const bands = new Map<string, number>();
  const prints = new Map<string, number>();
  const owners = new Map<string, number>();
  texts.forEach((text, at) => {
    for (const band of textBands(text) ?? []) join(bands, band, at);
    join(prints, textFingerprint(text) ?? text.trim().toLowerCase(), at);
    const account = accounts?.[at];
    if (account !== undefined) join(owners, account, at);
  });
  return parents.map((_, at) => root(at));
}
