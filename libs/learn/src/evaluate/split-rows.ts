/** Rows to train on and rows to measure on, by number. */
export interface RowSplit {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/**
 * Numbers for keys, the same for the same key; a row without a key stands for itself.
 *
 * @example
 * groupsOf(['a', undefined, 'a', undefined]) // => Int32Array.of(0, 1, 0, 2)
 */
export function groupsOf(keys: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>();
  let next = 0;
  return Int32Array.from(keys, (key) => {
    if (key === undefined) return next++;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, next);
    return next++;
  });
}

/**
 * Holds each source out once. Training rows that share a group (account, near-duplicates) with a row held out are left
 * out of both sides: a set that quotes another must not give it away.
 *
 * @param sources the data set of each row
 * @param groups one number a row
 * @example
 * const [a] = leaveSourceOut(['a', 'a', 'b', 'b'], Int32Array.of(0, 1, 1, 2));
 * a?.train // => Int32Array.of(3)
 */
export function leaveSourceOut(
  sources: readonly string[],
  groups?: Int32Array,
): (RowSplit & { readonly source: string })[] {
  return [...new Set(sources)].map((source) => ({
    source,
    ...splitRows(
      sources.map((of) => (of === source ? 'test' : 'train')),
      groups,
    ),
  }));
}

/**
 * Trains on what was before an instant and measures on what came at or after it. Groups that stand on both sides are
 * taken out of the training; rows without a time are on neither side.
 *
 * @param times milliseconds since the epoch for each row, undefined when not known
 * @param at milliseconds since the epoch
 * @example
 * splitByTime([10, 20, undefined], 15).test // => Int32Array.of(1)
 */
export function splitByTime(
  times: readonly (number | undefined)[],
  at: number,
  groups?: Int32Array,
): RowSplit {
  return splitRows(
    times.map((time) => (time === undefined || Number.isNaN(time) ? 'none' : time < at ? 'train' : 'test')),
    groups,
  );
}

function splitRows(sides: readonly ('train' | 'test' | 'none')[], groups?: Int32Array): RowSplit {
  const test: number[] = [];
  const heldOut = new Set<number>();
  sides.forEach((side, row) => {
    if (side !== 'test') return;
    test.push(row);
    if (groups) heldOut.add(groups[row] ?? row);
  });
  const train: number[] = [];
  sides.forEach((side, row) => {
    if (side === 'train' && !(groups && heldOut.has(groups[row] ?? row))) train.push(row);
  });
  return { train: Int32Array.from(train), test: Int32Array.from(test) };
}
