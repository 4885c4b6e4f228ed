import type { CandidatePairs } from '../pairs/pair-list.ts';

/** The component of each row in the graph of the pairs that are kept (union–find with path halving). */
export function components(
  rows: number,
  { left, right }: CandidatePairs,
  isKept: (at: number) => boolean,
): Int32Array {
  const parents = Int32Array.from({ length: rows }, (_, row) => row);
  const rootOf = (row: number): number => {
    let root = row;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  for (let at = 0; at < left.length; at += 1) {
    if (!isKept(at)) continue;
    const [a, b] = [rootOf(left[at] ?? 0), rootOf(right[at] ?? 0)];
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
  }
  return parents.map((_, row) => rootOf(row));
}
