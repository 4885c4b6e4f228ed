import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashSet } from './hash-set.ts';
import { NumberSet } from './number-set.ts';

describe('number set', () => {
  it('holds what a set holds, in the order in which it came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 })), fc.array(fc.integer()), (few, any) => {
        const numbers = [...few, 0, ...any, ...few, -1, 2 ** 31 - 1, -(2 ** 31)];
        const set = new NumberSet();
        for (const number of numbers) set.add(number);
        expect([...set.values]).toEqual([...new Set(numbers)]);
        const quick = new HashSet(set.values);
        for (const number of numbers) expect(quick.mayHave(number)).toBe(true);
      }),
    );
  });

  it('grows to many', () => {
    const set = new NumberSet();
    for (let at = 0; at < 200_000; at++) set.add(Math.imul(at % 70_000, 0x9e3779b1));
    expect(set.size).toBe(70_000);
    expect(set.values.length).toBe(70_000);
  });
});
