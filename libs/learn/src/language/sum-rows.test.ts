import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SumRows } from './sum-rows.ts';

const ROWS = 40;

it('adds up rows as one by one, of any width and as many as a text has', () => {
  const made = fc.integer({ min: 1, max: 9 }).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      weights: fc.int8Array({ minLength: columns * ROWS, maxLength: columns * ROWS }),
      rows: fc.array(fc.nat(ROWS - 1), { maxLength: 1_200, size: 'max' }),
    }),
  );
  fc.assert(
    fc.property(made, ({ columns, weights, rows }) => {
      const adder = new SumRows(weights, columns);
      adder.sum(Uint32Array.from(rows), rows.length);
      const expected = Array.from({ length: columns }, (_, column) =>
        rows.reduce((sum, row) => sum + (weights[row * columns + column] ?? 0), 0),
      );
      expect([...adder.sums]).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('adds up the largest and the smallest weights there are', () => {
  const rows = new Uint32Array(2_000);
  for (const weight of [127, -128]) {
    const adder = new SumRows(new Int8Array(8).fill(weight), 8);
    adder.sum(rows, rows.length);
    expect([...adder.sums]).toEqual(Array.from({ length: 8 }, () => 2_000 * weight));
  }
});
