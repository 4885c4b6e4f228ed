import { seededRandom } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreRow } from '../train/fit-weights.ts';
import { logCountRatios, trainNaiveBayes } from './naive-bayes.ts';
import { RowsBuilder, type SparseRows } from './sparse-rows.ts';
import { trainLogistic } from './train-logistic.ts';

const BUCKETS = 32;
const COUNT = 200;

/** Rows in which class 1 has buckets 0 to 7 and class 0 has 8 to 15, beside some that both have. */
function madeRows(seed: number): { data: SparseRows; labels: Uint8Array; rows: Int32Array } {
  const random = seededRandom(seed);
  const draw = (from: number, many: number) => from + Math.floor(random() * many);
  const builder = new RowsBuilder();
  const labels = Uint8Array.from({ length: COUNT }, (_, row) => row % 2);
  for (const label of labels) {
    const own = label === 1 ? 0 : 8;
    const row = [...new Set([draw(own, 8), draw(own, 8), draw(16, 16), draw(16, 16), draw(16, 16)])];
    builder.add({ buckets: Uint32Array.from(row), count: row.length });
  }
  return { data: builder.rows(), labels, rows: Int32Array.from(labels, (_, row) => row) };
}

const usual = { buckets: BUCKETS, cost: 1, epochs: 50, seed: 3 };
const lengthOf = (weights: Float64Array) => Math.hypot(...weights);

describe('logistic regression', () => {
  it('parts what can be parted, of any drawing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { data, labels, rows } = madeRows(seed);
        const learnt = trainLogistic(data, { ...usual, rows, labels, cost: 10 });
        for (const row of rows) expect(scoreRow(data, row, learnt) > 0).toBe(labels[row] === 1);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same for the same seed, and nearly the same for another', () => {
    const { data, labels, rows } = madeRows(1);
    const one = trainLogistic(data, { ...usual, rows, labels });
    expect(trainLogistic(data, { ...usual, rows, labels })).toEqual(one);
    const other = trainLogistic(data, { ...usual, rows, labels, seed: 4 });
    expect(other).not.toEqual(one);
    one.weights.forEach((weight, bucket) => {
      expect(other.weights[bucket]).toBeCloseTo(weight, 1);
    });
  });

  it('stands where the slope of its loss is nought', () => {
    const { data, labels, rows } = madeRows(2);
    const { weights, bias } = trainLogistic(data, { ...usual, rows, labels, epochs: 300 });
    const slopes = Float64Array.from(weights);
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-scoreRow(data, row, { weights, bias })));
      const own = data.buckets.subarray(data.starts[row], data.starts[row + 1]);
      for (const bucket of own)
        slopes[bucket] = (slopes[bucket] ?? 0) + (p - (labels[row] ?? 0)) / Math.sqrt(own.length);
    }
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(0.02);
  });

  it('holds weights down more, the less errors cost', () => {
    const { data, labels, rows } = madeRows(1);
    const at = (cost: number) => lengthOf(trainLogistic(data, { ...usual, rows, labels, cost }).weights);
    expect(at(0.01)).toBeLessThan(at(0.1));
    expect(at(0.1)).toBeLessThan(at(1));
    expect(at(1)).toBeLessThan(at(10));
  });

  it('learns nothing of rows that cost nothing, nor of buckets without a value', () => {
    const { data, labels, rows } = madeRows(1);
    const costs = Float64Array.from(labels, (_, row) => (row < COUNT / 2 ? 1 : 0));
    const turned = labels.map((label, row) => (row < COUNT / 2 ? label : 1 - label));
    const half = trainLogistic(data, { ...usual, rows, labels, costs });
    expect(trainLogistic(data, { ...usual, rows, labels: turned, costs })).toEqual(half);
    const values = Float64Array.from({ length: BUCKETS }, (_, bucket) => (bucket === 3 ? 0 : 1));
    const without = trainLogistic(data, { ...usual, rows, labels, values });
    expect(without.weights[3]).toBe(0);
    expect(without.weights[4]).toBeGreaterThan(0);
  });

  it('counts a row of twice the cost as if it came twice', () => {
    const { data, labels, rows } = madeRows(5);
    const costs = Float64Array.from(labels, (label) => 1 + label);
    const twice = Int32Array.from([...rows, ...rows.filter((row) => labels[row] === 1)]);
    const many = { ...usual, labels, epochs: 300 };
    const one = trainLogistic(data, { ...many, rows, costs });
    const other = trainLogistic(data, { ...many, rows: twice });
    one.weights.forEach((weight, bucket) => {
      expect(other.weights[bucket]).toBeCloseTo(weight, 1);
    });
  });

  it('says of the same row with both labels that it does not know', () => {
    const builder = new RowsBuilder();
    for (let row = 0; row < 10; row++) builder.add({ buckets: Uint32Array.of(1, 2), count: 2 });
    const labels = Uint8Array.from({ length: 10 }, (_, row) => row % 2);
    const data = builder.rows();
    const learnt = trainLogistic(data, { ...usual, rows: Int32Array.from(labels, (_, row) => row), labels });
    expect(Math.abs(scoreRow(data, 0, learnt))).toBeLessThan(0.05);
  });

  it('hears what is thrown after a pass', () => {
    const { data, labels, rows } = madeRows(1);
    const onEpoch = (epoch: number) => {
      if (epoch === 2) throw new Error('enough');
    };
    expect(() => trainLogistic(data, { ...usual, rows, labels, onEpoch })).toThrow('enough');
  });
});

describe('naive Bayes', () => {
  it('ranks most rows of two classes rightly, and buckets of one class by its sign', () => {
    const { data, labels, rows } = madeRows(1);
    const { weights, bias } = trainNaiveBayes(data, { rows, labels, buckets: BUCKETS });
    for (let bucket = 0; bucket < 16; bucket++)
      expect(Math.sign(weights[bucket] ?? 0)).toBe(bucket < 8 ? 1 : -1);
    expect(bias).toBe(0);
  });

  it('counts what rows cost in its ratios, and has none where nothing was seen', () => {
    const { data, labels, rows } = madeRows(1);
    const costs = Float64Array.from(labels, () => 3);
    const one = logCountRatios(data, { rows, labels, costs, buckets: BUCKETS + 1 });
    expect(one[BUCKETS]).toBe(0);
    expect(one[0]).toBeGreaterThan(logCountRatios(data, { rows, labels, buckets: BUCKETS })[0] ?? 0);
    const none = logCountRatios(data, { rows, labels, costs: costs.map(() => 0), buckets: BUCKETS });
    expect([...none].every((ratio) => ratio === 0)).toBe(true);
  });
});
