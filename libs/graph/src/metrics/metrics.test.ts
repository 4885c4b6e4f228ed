import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bCubed } from './b-cubed.ts';
import { reliability } from './calibration-error.ts';
import { fitCalibration, probabilityOf } from './isotonic.ts';
import { countPairs } from './pairwise.ts';
import { rank, recallAtFalseRate, recallAtPrecision } from './ranked.ts';

const rows = fc.array(fc.record({ cluster: fc.nat(4), entity: fc.nat(4), held: fc.boolean() }), {
  maxLength: 25,
});

describe('pairs and B³', () => {
  it('are what counting each pair and record says', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const clusters = given.map(({ cluster }) => cluster);
        const entities = given.map(({ entity }) => entity);
        const isHeld = (row: number) => given[row]?.held ?? false;
        const both = given.flatMap((a, i) => given.slice(i + 1).map((b) => [a, b] as const));
        const counted = both.filter(([a, b]) => a.held || b.held);
        const together = counted.filter(([a, b]) => a.cluster === b.cluster);
        const isRight = ([a, b]: (typeof both)[number]) => a.entity === b.entity;
        const counts = {
          right: together.filter(isRight).length,
          together: together.length,
          belonging: counted.filter(isRight).length,
        };
        expect(countPairs(clusters, entities, isHeld)).toEqual(counts);
        const held = given.filter((one) => one.held);
        const mean = held.reduce((sum, one) => {
          const mine = given.filter(({ cluster }) => cluster === one.cluster);
          return sum + mine.filter(({ entity }) => entity === one.entity).length / mine.length;
        }, 0);
        expect(bCubed(clusters, entities, isHeld).precision).toBeCloseTo(
          held.length ? mean / held.length : 0,
          9,
        );
      }),
    );
  });
});

describe('recall', () => {
  it('judges pairs of one score together', () => {
    const ranked = rank(Float64Array.of(5, 5, 5, 1), Uint8Array.of(1, 1, 0, 1));
    expect(recallAtPrecision(ranked, 0.9, 3)).toBe(0);
    expect(recallAtPrecision(ranked, 0.6, 3)).toBe(1);
    expect(recallAtFalseRate(ranked, 0.01, 3, 50)).toBe(0);
    expect(recallAtFalseRate(ranked, 0.02, 3, 50)).toBe(1);
  });
});

describe('calibration', () => {
  it('rises, stays within 0 and 1, and takes the error of its own data away', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -10, max: 10 }), fc.boolean()), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const bits = Float64Array.from(given, ([weight]) => weight);
        const truths = Uint8Array.from(given, ([, truth]) => (truth ? 1 : 0));
        const calibration = fitCalibration(bits, truths);
        const chances = bits.map((weight) => probabilityOf(weight, calibration));
        expect(reliability(chances, truths).ece).toBeLessThan(1e-5);
        const { probabilities } = calibration;
        probabilities.forEach((chance, at) => {
          expect(chance >= 0 && chance <= 1).toBe(true);
          expect(chance).toBeGreaterThanOrEqual(probabilities[at - 1] ?? 0);
        });
      }),
    );
  });

  it('is wrong by what it is wrong by, in bins of at least 30', () => {
    const chances = Float64Array.from({ length: 100 }, (_, at) => (at < 10 ? 0.05 : 0.9));
    const { ece, bins } = reliability(chances, new Uint8Array(100).fill(1));
    expect(bins).toHaveLength(1);
    expect(ece).toBeCloseTo(1 - (10 * 0.05 + 90 * 0.9) / 100, 9);
  });
});
