import { seededRandom } from '@breakwater/kernel';

/**
 * Draws groups anew with replacement, as many as there are: each call gives how often each row is in the sample. Rows
 * of one group hang together, so drawing rows singly would make intervals too narrow.
 *
 * B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7 (1979); by clusters as in A. C.
 * Davison and D. V. Hinkley, Bootstrap Methods and their Application (1997), 3.8.
 *
 * @param groups one number a row
 * @returns a function that fills and returns the same buffer at each call
 * @example
 * const draw = groupResampler(Int32Array.of(4, 4, 9), 1);
 * const sample = draw();
 * sample[0] === sample[1] && (sample[0] ?? 0) + (sample[2] ?? 0) === 2 // => true
 */
export function groupResampler(groups: ArrayLike<number>, seed: number): () => Int32Array {
  const numbers = new Map<number, number>();
  const dense = Int32Array.from(groups, (group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  const random = seededRandom(seed);
  const drawn = new Int32Array(numbers.size);
  const rows = new Int32Array(dense.length);
  return () => {
    drawn.fill(0);
    for (let turn = 0; turn < drawn.length; turn++) {
      const group = Math.floor(random() * drawn.length);
      drawn[group] = (drawn[group] ?? 0) + 1;
    }
    for (let row = 0; row < dense.length; row++) rows[row] = drawn[dense[row] ?? 0] ?? 0;
    return rows;
  };
}
