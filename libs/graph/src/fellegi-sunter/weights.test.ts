import { seededBits } from '@breakwater/kernel';
import { describe, expect, it } from 'vitest';
import { createColumn } from '../fields/column.ts';
import type { ComparedPairs } from '../fields/compare-pairs.ts';
import type { LinkageModel } from '../model/linkage-model.ts';
import { maximise } from './expectation-maximisation.ts';
import { fitLogistic } from './fit-logistic.ts';
import { countPatterns } from './patterns.ts';
import { randomPairs } from './random-pairs.ts';
import { createPairScorer } from './score-pairs.ts';

/** Pairs with three comparisons of two levels each, agreeing with the chances of their kind; a tenth is not given. */
function plantedPairs(total: number, share: number, m: number, u: number): ComparedPairs {
  const next = seededBits(99);
  const chance = (of: number) => next() / 2 ** 32 < of;
  const levels = new Uint8Array(total * 3);
  for (let at = 0; at < total; at += 1) {
    const agreement = chance(share) ? m : u;
    for (let place = 0; place < 3; place += 1)
      levels[at * 3 + place] = chance(0.1) ? 0 : chance(agreement) ? 1 : 2;
  }
  return { left: new Int32Array(total), right: new Int32Array(total), levels, width: 3 };
}

describe('expectation and maximisation', () => {
  it('finds planted chances without labels', () => {
    const patterns = countPatterns(plantedPairs(40_000, 0.15, 0.9, 0.05), [3, 3, 3]);
    expect(patterns.counts.length).toBeLessThanOrEqual(27);
    const first = [0, 0.7, 0.3];
    const start = {
      m: first.map(() => Float64Array.from(first)),
      u: first.map(() => Float64Array.of(0, 0.3, 0.7)),
      share: 0.5,
    };
    const { m, u, share } = maximise(patterns, start);
    expect(share).toBeCloseTo(0.15, 1);
    for (const of of m) expect(Math.abs((of[1] ?? 0) - 0.9)).toBeLessThan(0.02);
    for (const of of u) expect(Math.abs((of[1] ?? 0) - 0.05)).toBeLessThan(0.01);
  });

  it('stops when nothing moves and tells its rounds', () => {
    const rounds: number[] = [];
    const start = { m: [Float64Array.of(0, 0.9, 0.1)], u: [Float64Array.of(0, 0.1, 0.9)], share: 0.2 };
    const pairs = { ...plantedPairs(0, 0, 0, 0), width: 1 };
    maximise(
      countPatterns(
        { ...pairs, left: new Int32Array(4), right: new Int32Array(4), levels: Uint8Array.of(1, 2, 2, 2) },
        [3],
      ),
      start,
      {
        mostRounds: 500,
        onRound: (round) => rounds.push(round),
      },
    );
    expect(rounds.length).toBeGreaterThan(1);
    expect(rounds.length).toBeLessThan(500);
  });
});

describe('logistic regression', () => {
  it('finds the weights that made the outcomes', () => {
    const next = seededBits(5);
    const rows = Array.from({ length: 20_000 }, () => {
      const [a, b] = [next() % 2, next() % 2];
      return { a, b, isTrue: next() / 2 ** 32 < 1 / (1 + Math.exp(1 - 2 * a + b)) };
    });
    const weights = fitLogistic(
      rows.length,
      3,
      (at) => rows[at]?.isTrue ?? false,
      (at, row) => {
        row.count = 3;
        row.places.set([0, 1, 2]);
        row.values.set([1, rows[at]?.a ?? 0, rows[at]?.b ?? 0]);
      },
    );
    [-1, 2, -1].forEach((expected, place) => {
      expect(Math.abs((weights[place] ?? 0) - expected)).toBeLessThan(0.12);
    });
  });
});

describe('random pairs', () => {
  it('are all pairs of few rows, and the same few of many every time', () => {
    expect(randomPairs(4, 100).left).toHaveLength(6);
    const some = randomPairs(10_000, 500);
    expect(some.left.length).toBeGreaterThan(450);
    expect(randomPairs(10_000, 500)).toEqual(some);
  });
});

const level = (name: string, bits: number) => ({ name, m: 0.5, u: 0.5, bits });
const MODEL: LinkageModel = {
  format: 'breakwater-linkage/1',
  weights: 'from-labels',
  fields: [
    { name: 'town', kind: 'category' },
    { name: 'state', kind: 'category' },
  ],
  priorBits: -3,
  comparisons: [
    { name: 'town', levels: [level('same', 4), level('different', -2)], rarity: 1, group: 'place' },
    { name: 'state', levels: [level('same', 2), level('different', -1)], rarity: 0, group: 'place' },
  ],
  groupShare: 0.3,
  clustering: { leastBits: 0, absentBits: -3, mostBits: 12 },
  blocking: { mostRecords: 50 },
};
const FIELDS = [
  {
    name: 'town',
    kind: 'category' as const,
    column: createColumn([
      'velmora',
      'velmora',
      'klintby',
      'klintby',
      'klintby',
      'klintby',
      'klintby',
      'klintby',
    ]),
  },
  {
    name: 'state',
    kind: 'category' as const,
    column: createColumn(Array.from({ length: 8 }, () => 'north')),
  },
];

describe('waterfall', () => {
  const pairs: ComparedPairs = {
    left: Int32Array.of(0, 2, 0),
    right: Int32Array.of(1, 3, 2),
    levels: Uint8Array.of(1, 1, 1, 1, 2, 0),
    width: 2,
  };
  const scorer = createPairScorer(MODEL, FIELDS);

  it('adds up to the weight of the pair', () => {
    scorer.score(pairs).forEach((bits, at) => {
      const { priorBits, steps, bits: shown } = scorer.explain(pairs, at);
      const sum = steps.reduce((total, step) => total + step.bits, priorBits);
      expect(shown).toBeCloseTo(bits, 9);
      expect(sum).toBeCloseTo(bits, 9);
    });
  });

  it('weighs a rare value more than a common one', () => {
    const [rare, common] = scorer.score(pairs);
    expect(rare).toBeGreaterThan((common ?? 0) + 1);
  });

  it('caps what hangs together: the strongest in full, the rest by its share', () => {
    const { steps } = scorer.explain(pairs, 0);
    expect(steps[1]).toMatchObject({ level: 'same', fullBits: 2, bits: 0.6 });
    expect(steps[0]?.bits).toBe(steps[0]?.fullBits);
  });

  it('weighs nothing that is not given', () => {
    expect(scorer.explain(pairs, 2).steps[1]).toMatchObject({ level: 'not-given', bits: 0 });
  });
});
