import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePairs, type ScoredPair } from './evaluate-pairs.ts';

const PAIRS: ScoredPair[] = [
  { score: 0.99, isMatch: true, schema: 'Person', group: 'x', category: '' },
  { score: 0.99, isMatch: true, schema: 'Person', group: 'x', category: 'typo' },
  { score: 0.8, isMatch: false, schema: 'Person', group: 'y', category: 'typo' },
  { score: 0.6, isMatch: true, schema: 'Company', group: 'y', category: 'typo' },
  { score: 0.3, isMatch: true, schema: 'Company', group: 'y', category: 'swap' },
  { score: 0.1, isMatch: false, schema: 'Company', group: 'y', category: 'swap' },
];

describe('evaluatePairs', () => {
  it('counts at the threshold, for all and by label', () => {
    const result = evaluatePairs(PAIRS, 0.5);
    expect(result).toMatchObject({
      n: 6,
      matches: 4,
      truePositives: 3,
      falsePositives: 1,
      falseNegatives: 1,
    });
    expect(result).toMatchObject({ precision: 0.75, recall: 0.75, f1: 0.75, tieBand: 0.5 });
    expect(result.bySchema).toMatchObject({
      Person: { n: 3, precision: 2 / 3 },
      Company: { n: 3, recall: 0.5 },
    });
    expect(result.byGroup).toMatchObject({ x: { n: 2 }, y: { n: 4 } });
    expect(result.byCategory).toMatchObject({
      '(none)': { n: 1 },
      typo: { n: 3 },
      swap: { n: 2, precision: undefined },
    });
    expect(result.byQuality).toEqual({});
  });

  it('finds the threshold that would have been best', () => {
    expect(evaluatePairs(PAIRS, 0.5)).toMatchObject({ bestThreshold: 0.3, bestF1: 8 / 9 });
  });

  it('takes a score at the threshold for a match', () => {
    expect(evaluatePairs([{ score: 0.5, isMatch: true }], 0.5).recall).toBe(1);
  });

  it.each([
    ['evaluation-empty', [], 0.5],
    ['evaluation-threshold', PAIRS, 1],
    ['evaluation-threshold', PAIRS, Number.NaN],
    ['evaluation-score', [{ score: 1.2, isMatch: true }], 0.5],
    ['evaluation-score', [{ score: Number.NaN, isMatch: true }], 0.5],
  ] as const)('refuses with %s', (code, pairs, threshold) => {
    expect(() => evaluatePairs(pairs, threshold)).toThrow(expect.objectContaining({ code }));
  });

  it('has an area that does not change with any rising scale, and the best F1 above every other', () => {
    const aPair = fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), isMatch: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(aPair, { minLength: 2 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (pairs, at) => {
          const plain = evaluatePairs(pairs, at);
          expect(plain.bestF1).toBeGreaterThanOrEqual((plain.f1 ?? 0) - 1e-12);
          const bent = pairs.map((pair) => ({ ...pair, score: pair.score / 2 }));
          const { auc } = evaluatePairs(bent, at);
          if (plain.auc === undefined) expect(auc).toBeUndefined();
          else expect(auc).toBeCloseTo(plain.auc, 6);
        },
      ),
    );
  });
});
