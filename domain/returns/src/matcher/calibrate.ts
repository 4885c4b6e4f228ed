import type { GateModel } from './gate-model.ts';

/**
 * Probability of bits by the table of a model: straight lines between its points, level beyond its ends.
 *
 * @example
 * calibrate([[-10, 0.001], [0, 0.5], [10, 0.999]], 5) // => 0.7495
 * calibrate([[-10, 0.001], [10, 0.999]], 40) // => 0.999
 */
export function calibrate(table: GateModel['calibration'], bits: number): number {
  let before = table[0] ?? [0, 0];
  for (const point of table) {
    if (bits <= point[0]) {
      const width = point[0] - before[0];
      const share = width === 0 ? 1 : (bits - before[0]) / width;
      return before[1] + Math.max(0, share) * (point[1] - before[1]);
    }
    before = point;
  }
  return before[1];
}
