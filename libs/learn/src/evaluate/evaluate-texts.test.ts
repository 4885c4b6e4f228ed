import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestThreshold } from './best-threshold.ts';
import { calibrationError, classQuality } from './class-quality.ts';
import { evaluateTexts } from './evaluate-texts.ts';
import { areaUnderCurve, recallAtRate } from './rank-quality.ts';

const judged = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((rows) => new Set(rows.map(([, label]) => label)).size === 2)
  .map((rows) => ({
    probabilities: rows.map(([step]) => step / 20),
    labels: rows.map(([, label]) => label),
  }));

function countPairs(probabilities: readonly number[], labels: readonly number[]): number {
  let [won, pairs] = [0, 0];
  probabilities.forEach((high, one) => {
    probabilities.forEach((low, zero) => {
      if (labels[one] !== 1 || labels[zero] !== 0) return;
      pairs += 1;
      won += high > low ? 1 : high === low ? 0.5 : 0;
    });
  });
  return won / pairs;
}

describe('evaluateTexts', () => {
  it('gives the area under the curve that counting pairs gives', () => {
    fc.assert(
      fc.property(judged, ({ probabilities, labels }) => {
        const { auc } = evaluateTexts(probabilities, labels, { threshold: 0.5, samples: 1 });
        expect(auc).toBeCloseTo(countPairs(probabilities, labels), 10);
        expect(areaUnderCurve(probabilities, labels)).toBeCloseTo(auc, 10);
      }),
    );
  });

  it('agrees with each figure measured on its own', () => {
    fc.assert(
      fc.property(
        judged,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ probabilities, labels }, threshold) => {
          const all = evaluateTexts(probabilities, labels, { threshold, samples: 1 });
          const { precision, recall, f1, macroF1 } = classQuality(probabilities, labels, threshold);
          expect(all).toMatchObject({ precision, recall });
          expect(all.f1).toBeCloseTo(f1, 10);
          expect(all.macroF1).toBeCloseTo(macroF1, 10);
          expect(all.ece).toBeCloseTo(calibrationError(probabilities, labels), 10);
          expect(all.recallAtFpr['0.005']).toBe(recallAtRate(probabilities, labels, 0.005).recall);
        },
      ),
    );
  });

  it('allows as many false alarms as the rate does, and not one more', () => {
    const zeros = Array.from({ length: 1_000 }, (_, at) => at / 1_000);
    const ones = [0.9995, 0.9985, 0.9955, 0.9945, 0.5];
    const { recallAtFpr } = evaluateTexts(
      [...zeros, ...ones],
      [...zeros.map(() => 0), ...ones.map(() => 1)],
      { threshold: 0.5, samples: 1 },
    );
    // Five ordinary texts are above .9945, one above .9985.
    expect(recallAtFpr).toEqual({ '0.005': 0.8, '0.001': 0.4 });
  });

  it('counts a text without a judgement as not flagged, and leaves it out of the calibration', () => {
    const result = evaluateTexts([undefined, 1, 0, Number.NaN], [1, 1, 0, 0], { threshold: 0, samples: 1 });
    expect(result).toMatchObject({ unjudged: 2, recall: 0.5, precision: 0.5, ece: 0 });
  });

  it('gives wider intervals when texts come from few accounts, the same for the same seed', () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      probability: (at % 10 < 5 ? 0.6 : 0.3) + ((at * 7) % 10) / 50,
      label: at % 2,
      account: at % 10,
    }));
    const probabilities = rows.map(({ probability }) => probability);
    const labels = rows.map(({ label }) => label);
    const widthOf = (groups?: number[]) => {
      const { intervals } = evaluateTexts(probabilities, labels, {
        threshold: 0.5,
        seed: 3,
        ...(groups && { groups }),
      });
      return intervals.recall[1] - intervals.recall[0];
    };
    const byAccount = widthOf(rows.map(({ account }) => account));
    expect(byAccount).toBeGreaterThan(2 * widthOf());
    expect(widthOf(rows.map(({ account }) => account))).toBe(byAccount);
  });

  it.each([
    ['no text', [], 'evaluation-too-little'],
    ['one class', [0.1, 0.9], 'evaluation-one-class'],
  ])('refuses %s', (_, probabilities, code) => {
    expect(() =>
      evaluateTexts(
        probabilities,
        probabilities.map(() => 0),
        { threshold: 0.5 },
      ),
    ).toThrow(expect.objectContaining({ code }));
  });
});

describe('bestThreshold', () => {
  it('is beaten by no other threshold', () => {
    fc.assert(
      fc.property(judged, ({ probabilities, labels }) => {
        const threshold = bestThreshold(Float64Array.from(probabilities), Uint8Array.from(labels));
        const best = classQuality(probabilities, labels, threshold).macroF1;
        for (let step = 0; step <= 41; step++) {
          expect(classQuality(probabilities, labels, step / 40).macroF1).toBeLessThanOrEqual(best + 1e-12);
        }
      }),
    );
  });
});
