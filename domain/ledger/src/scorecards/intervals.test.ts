import fc from 'fast-check';
import { expect, it } from 'vitest';
import { medianOf, shareOf } from './intervals.ts';

it('holds the share, and grows narrower with the sample', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (count, more) => {
      const of = count + more;
      const { value, low, high } = shareOf(count, of) ?? { value: 0, low: 0, high: 0 };
      expect(low <= value && value <= high && low >= 0 && high <= 1).toBe(true);
      const tenfold = shareOf(count * 10, of * 10);
      expect((tenfold?.high ?? 0) - (tenfold?.low ?? 0)).toBeLessThan(high - low);
    }),
  );
});

it('takes the ranks of the published tables for medians', () => {
  // Ranks for 95 % by sample, as tables of the sign test give them.
  const ranks = { 5: 0, 6: 1, 8: 1, 9: 2, 10: 2, 12: 3, 15: 4, 20: 6, 25: 8, 50: 18, 100: 40 };
  for (const [count, rank] of Object.entries(ranks)) {
    const values = Array.from({ length: Number(count) }, (_, place) => place + 1);
    const { low, high } = medianOf(values) ?? {};
    expect([count, low, high]).toEqual(
      rank === 0 ? [count, undefined, undefined] : [count, rank, Number(count) + 1 - rank],
    );
  }
  // 2,500 − 1.96 × √5,000 ÷ 2, with the correction for whole numbers.
  expect(medianOf(Array.from({ length: 5_000 }, (_, place) => place))?.low).toBe(2_430);
});
