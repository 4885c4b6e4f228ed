import type { LinkageModel } from '../model/linkage-model.ts';
import type { CandidatePairs } from '../pairs/pair-list.ts';
import { components } from './components.ts';
import { MergeHeap } from './merge-heap.ts';

/** Sum of the weights between two clusters, and how many pairs were weighed. */
interface Between {
  bits: number;
  pairs: number;
}

/**
 * Clusters records by average link: the two clusters whose pairs weigh most on average become one, until no average is
 * above `leastBits` (Sokal and Michener 1958, over log-odds). Pairs that were no candidates weigh `absentBits`, below
 * `leastBits`, so that a pair or two do not chain large clusters, and no pair counts more than `mostBits`. Returns the smallest row of
 * its cluster for each row; the same for the same weights, where the order of rows decides between equal ones.
 *
 * @example
 * const pairs = { left: Int32Array.of(0), right: Int32Array.of(2) }
 * averageLink(3, pairs, Float64Array.of(9), { leastBits: 0, absentBits: -3, mostBits: 12 }) // => Int32Array.of(0, 1, 0)
 */
export function averageLink(
  rows: number,
  pairs: CandidatePairs,
  bits: Float64Array,
  { leastBits, absentBits, mostBits }: LinkageModel['clustering'],
): Int32Array {
  const near: (Map<number, Between> | undefined)[] = Array.from({ length: rows });
  const sizes = new Int32Array(rows).fill(1);
  const states = new Int32Array(rows);
  const parents = Int32Array.from({ length: rows }, (_, row) => row);
  const heap = new MergeHeap();
  const nearOf = (row: number): Map<number, Between> => {
    near[row] ??= new Map();
    return near[row];
  };
  // Clusters only meet where some pair weighs more than `leastBits`: what lies between components never counts.
  const component = components(rows, pairs, (at) => (bits[at] ?? 0) > leastBits);
  pairs.left.forEach((a, at) => {
    const b = pairs.right[at] ?? 0;
    if (component[a] !== component[b]) return;
    const weight = Math.min(Math.max(bits[at] ?? 0, -mostBits), mostBits);
    const between = { bits: weight, pairs: 1 };
    nearOf(a).set(b, between);
    nearOf(b).set(a, between);
    if (weight > leastBits) heap.push({ bits: weight, a, b, stateA: 0, stateB: 0 });
  });
  for (let merge = heap.pop(); merge; merge = heap.pop()) {
    const { a, b, stateA, stateB } = merge;
    if (parents[a] !== a || parents[b] !== b || states[a] !== stateA || states[b] !== stateB) continue;
    const [kept, gone] = nearOf(a).size >= nearOf(b).size ? [a, b] : [b, a];
    parents[gone] = kept;
    states[kept] = stateOf(states, kept) + 1;
    sizes[kept] = (sizes[kept] ?? 0) + (sizes[gone] ?? 0);
    join(kept, gone, nearOf);
    near[gone] = undefined;
    for (const [other, between] of nearOf(kept)) {
      const all = (sizes[kept] ?? 0) * (sizes[other] ?? 0);
      const mean = (between.bits + (all - between.pairs) * absentBits) / all;
      if (mean <= leastBits) continue;
      const [x, y] = kept < other ? [kept, other] : [other, kept];
      heap.push({ bits: mean, a: x, b: y, stateA: stateOf(states, x), stateB: stateOf(states, y) });
    }
  }
  return smallestRows(parents);
}

const stateOf = (states: Int32Array, row: number): number => states[row] ?? 0;

/** What was near the cluster that is gone is near the one that is kept. */
function join(kept: number, gone: number, nearOf: (row: number) => Map<number, Between>): void {
  const ofKept = nearOf(kept);
  ofKept.delete(gone);
  for (const [other, between] of nearOf(gone)) {
    if (other === kept) continue;
    const known = ofKept.get(other);
    const sum = known ? { bits: known.bits + between.bits, pairs: known.pairs + between.pairs } : between;
    ofKept.set(other, sum);
    const ofOther = nearOf(other);
    ofOther.delete(gone);
    ofOther.set(kept, sum);
  }
}

function smallestRows(parents: Int32Array): Int32Array {
  const rootOf = (row: number): number => {
    let root = row;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const smallest = new Map<number, number>();
  return parents.map((_, row) => {
    const root = rootOf(row);
    const first = smallest.get(root) ?? row;
    smallest.set(root, first);
    return first;
  });
}
