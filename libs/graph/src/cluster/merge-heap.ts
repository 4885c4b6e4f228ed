/** Two clusters that could become one: their mean weight, and the states in which it was true. */
export interface Merge {
  readonly bits: number;
  readonly a: number;
  readonly b: number;
  readonly stateA: number;
  readonly stateB: number;
}

/** Merges, the heaviest first; ties by the clusters, so that the order is the same every time. */
export class MergeHeap {
  readonly #heap: Merge[] = [];

  push(merge: Merge): void {
    const heap = this.#heap;
    let at = heap.push(merge) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(merge, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = merge;
  }

  pop(): Merge | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (!left) break;
      const lesser = right && isBefore(right, left) ? right : left;
      if (lesser === right) below += 1;
      if (!isBefore(lesser, last)) break;
      heap[at] = lesser;
      at = below;
    }
    heap[at] = last;
    return top;
  }
}

function isBefore(x: Merge, y: Merge): boolean {
  if (x.bits !== y.bits) return x.bits > y.bits;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
