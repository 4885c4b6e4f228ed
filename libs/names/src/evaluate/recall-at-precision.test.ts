import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldedPair, recallAtPrecision } from './recall-at-precision.ts';

const pair = (isMatch: boolean, fold: number, ...byFold: number[]): FoldedPair => ({ isMatch, fold, byFold });

describe('recallAtPrecision', () => {
  it('judges each fold by a threshold that was chosen without it', () => {
    const pairs = [
      pair(true, 0, 0.9, 0.9),
      pair(false, 0, 0.7, 0.7),
      pair(true, 1, 0.6, 0.6),
      pair(false, 1, 0.1, 0.1),
    ];
    // Fold 0 is judged from .35 on, so its pair that is none counts; fold 1 from .8 on, so its match is missed.
    expect(recallAtPrecision(pairs, 0.9)).toMatchObject({
      n: 4,
      leastPrecision: 0.9,
      thresholds: [0.35, 0.8],
      truePositives: 1,
      falsePositives: 1,
      falseNegatives: 1,
      precision: 0.5,
      recall: 0.5,
    });
  });

  it('takes the greatest recall that the precision allows, not the first threshold', () => {
    const train = [
      pair(true, 1, 0.9, 0.9),
      pair(false, 1, 0.8, 0.8),
      pair(true, 1, 0.7, 0.7),
      pair(true, 1, 0.6, 0.6),
      pair(false, 1, 0.2, 0.2),
    ];
    expect(recallAtPrecision([...train, pair(true, 0, 0.5, 0.5)], 0.75).thresholds[0]).toBeCloseTo(0.4);
    expect(recallAtPrecision([...train, pair(true, 0, 0.5, 0.5)], 1).thresholds[0]).toBeCloseTo(0.85);
  });

  it('takes nothing for a match where the precision is out of reach', () => {
    const pairs = [pair(false, 0, 0.9, 0.9), pair(true, 1, 0.5, 0.5), pair(false, 1, 0.6, 0.6)];
    expect(recallAtPrecision(pairs, 0.9)).toMatchObject({ recall: 0, precision: undefined });
  });

  it('uses for a fold the scores of its own weights', () => {
    const pairs = [pair(true, 0, 0.9, 0.1), pair(true, 1, 0.8, 0.9), pair(false, 1, 0.2, 0.8)];
    expect(recallAtPrecision(pairs, 0.9).thresholds[0]).toBeCloseTo(0.5);
  });

  it.each([0, -1, 1.1, Number.NaN])('refuses a precision of %s', (precision) => {
    expect(() => recallAtPrecision([], precision)).toThrow(
      expect.objectContaining({ code: 'evaluation-precision' }),
    );
  });

  it('never changes with any rising scale', () => {
    const aPair = fc.record({
      score: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      isMatch: fc.boolean(),
      fold: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(aPair), (drawn) => {
        const folded = (bend: (score: number) => number) =>
          recallAtPrecision(
            drawn.map(({ score, isMatch, fold }) => pair(isMatch, fold, ...[0, 1, 2].map(() => bend(score)))),
            0.8,
          );
        const [plain, bent] = [folded((score) => score), folded((score) => score / 2)];
        expect(bent.recall).toBe(plain.recall);
        expect(bent.precision).toBe(plain.precision);
      }),
    );
  });
});
