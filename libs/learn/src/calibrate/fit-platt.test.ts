import { seededRandom } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationError } from '../evaluate/class-quality.ts';
import { fitPlatt, probabilityOf, sigmoid } from './fit-platt.ts';

/** Scores whose true probability is known: `sigmoid(slope * score + shift)`. */
function madeScores(count: number, { slope = 1.7, shift = -1.2, seed = 5 } = {}) {
  const random = seededRandom(seed);
  const scores = Float64Array.from({ length: count }, () => random() * 8 - 4);
  return { scores, labels: scores.map((score) => (random() < sigmoid(slope * score + shift) ? 1 : 0)) };
}

describe('fitPlatt', () => {
  it('finds the sigmoid that scores were drawn from', () => {
    const { slope, shift } = fitPlatt(...(Object.values(madeScores(20_000)) as [Float64Array, Float64Array]));
    expect(slope).toBeCloseTo(1.7, 0);
    expect(shift).toBeCloseTo(-1.2, 0);
  });

  it.each([1, 2, 3])('is right about scores that it was not fitted on (drawing %i)', (seed) => {
    const { scores, labels } = madeScores(5_000, { seed });
    const fitted = fitPlatt(scores, labels);
    const fresh = madeScores(5_000, { seed: seed + 100 });
    const probabilities = fresh.scores.map((score) => probabilityOf(score, fitted));
    expect(calibrationError(probabilities, fresh.labels)).toBeLessThanOrEqual(0.03);
    // The scores themselves are no probabilities: there is something to be mended.
    expect(calibrationError(fresh.scores.map(sigmoid), fresh.labels)).toBeGreaterThan(0.05);
  });

  it('gives a rising or falling curve of numbers for any scores and labels', () => {
    const pair = fc.record({
      score: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      label: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const fitted = fitPlatt(
          pairs.map(({ score }) => score),
          pairs.map(({ label }) => label),
        );
        expect(Number.isFinite(fitted.slope) && Number.isFinite(fitted.shift)).toBe(true);
        for (const { score } of pairs) {
          const probability = probabilityOf(score, fitted);
          expect(probability >= 0 && probability <= 1).toBe(true);
        }
      }),
    );
  });

  it('gives numbers for scores that are all alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (score, count) => {
          const scores = Array.from({ length: count }, () => score);
          const { slope, shift } = fitPlatt(
            scores,
            scores.map((_, at) => at % 2),
          );
          expect(Number.isFinite(slope) && Number.isFinite(shift)).toBe(true);
        },
      ),
    );
  });

  it('is never certain of one class for having seen no other', () => {
    const probability = probabilityOf(1, fitPlatt([1, 1, 1], [1, 1, 1]));
    expect(probability).toBeGreaterThan(0.5);
    expect(probability).toBeLessThan(0.95);
  });

  it('weighs rows by their cost', () => {
    const twice = fitPlatt([-1, 1, 1, 0, 0], [0, 1, 1, 1, 1]);
    const cost = fitPlatt([-1, 1, 0], [0, 1, 1], [1, 2, 2]);
    expect(cost.slope).toBeCloseTo(twice.slope, 6);
    expect(cost.shift).toBeCloseTo(twice.shift, 6);
  });
});
