import type { ReturnComparison } from '@breakwater/contracts/returns';
import { describe, expect, it } from 'vitest';
import { layoutWaterfall } from './layout-waterfall.ts';

function comparison(change: Partial<ReturnComparison>): ReturnComparison {
  return {
    group: 'contact',
    comparison: 'email',
    level: 'same',
    bits: 10,
    fullBits: 10,
    strong: true,
    sharedPlaceBits: 0,
    ...change,
  };
}

describe('a waterfall', () => {
  it('leads from the prior to the sum, whatever order the comparisons come in', () => {
    const comparisons = [
      comparison({ group: 'network', comparison: 'range', bits: 1, fullBits: 3 }),
      comparison({ group: 'contact', comparison: 'phone', level: 'different', bits: -4, fullBits: -4 }),
      comparison({ group: 'network', comparison: 'address', bits: 8, fullBits: 8 }),
      comparison({ bits: 22, fullBits: 22 }),
    ];
    const evidence = { priorBits: -20, bits: 7, comparisons };
    const { groups, least, most } = layoutWaterfall(evidence);
    expect(groups.map(({ group, bits }) => [group, bits])).toEqual([
      ['contact', 18],
      ['network', 9],
    ]);
    const bars = groups.flatMap((group) => group.bars);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [-20, 2],
      [2, -2],
      [-2, 6],
      [6, 7],
    ]);
    expect(bars.at(-1)?.uncapped).toBe(9);
    expect([least, most]).toEqual([-20, 9]);
    expect(layoutWaterfall({ ...evidence, comparisons: comparisons.toReversed() }).groups).toEqual(groups);
  });

  it('shows what is taken off for somebody else at the same place, so that it ends at the sum', () => {
    const evidence = { priorBits: -20, bits: -6, comparisons: [comparison({ bits: 21, fullBits: 21 })] };
    expect(layoutWaterfall(evidence).place).toEqual({ from: 1, to: -6 });
    expect(layoutWaterfall({ ...evidence, bits: 1.01 }).place).toBeUndefined();
  });

  it('leaves out what was not given, and keeps zero on its scale', () => {
    const absent = comparison({ group: 'payment', comparison: 'payment', level: 'not-given', bits: 0 });
    const { groups, notGiven, most } = layoutWaterfall({ priorBits: -20, bits: -20, comparisons: [absent] });
    expect(groups).toEqual([]);
    expect(notGiven).toEqual([absent]);
    expect(most).toBe(0);
  });
});
