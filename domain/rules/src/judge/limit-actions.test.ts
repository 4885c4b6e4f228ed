import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAKER_FLOOR, limitFirings } from './limit-actions.ts';

const nobody: ReadonlySet<string> = new Set();
const fresh = { acted: 0, open: false, firedOn: 0, known: nobody, judged: 10_000 };
const upTo = (count: number) => Array.from({ length: count }, (_, index) => `harbour a${index}`);

describe('limitFirings', () => {
  it('lets actions go out up to the quota of the day', () => {
    const { withheld, acted } = limitFirings({ quota: 5 }, { ...fresh, acted: 3 }, upTo(4));
    expect(withheld).toEqual([undefined, undefined, 'quota', 'quota']);
    expect(acted).toBe(2);
  });

  it('holds everything back while the breaker is open, and leaves the quota alone', () => {
    const { withheld, acted, openedAt } = limitFirings({}, { ...fresh, open: true }, upTo(2));
    expect({ withheld, acted, openedAt }).toEqual({
      withheld: ['circuit-breaker', 'circuit-breaker'],
      acted: 0,
      openedAt: undefined,
    });
  });

  it('opens at the very account at which the share is passed', () => {
    const breaker = { share: 0.3, over: 100 };
    const load = { ...fresh, firedOn: 29, judged: 100 };
    const { withheld, openedAt } = limitFirings({ breaker }, load, upTo(3));
    expect(withheld).toEqual([undefined, 'circuit-breaker', 'circuit-breaker']);
    expect(openedAt).toBeCloseTo(0.31);
  });

  it('stays closed however often it fires on the same few accounts', () => {
    const load = { ...fresh, firedOn: 15, known: new Set(upTo(15)), judged: 15 };
    const flood = Array.from({ length: 6_000 }, (_, index) => `harbour a${index % 19}`);
    const { withheld, openedAt } = limitFirings({ quota: 10_000 }, load, flood);
    expect(new Set(withheld)).toEqual(new Set([undefined]));
    expect(openedAt).toBeUndefined();
  });

  it('says nothing of a share among a handful of accounts', () => {
    const { withheld } = limitFirings({}, { ...fresh, judged: 21 }, upTo(21));
    expect(withheld.slice(0, BREAKER_FLOOR - 1)).toEqual(Array(BREAKER_FLOOR - 1).fill(undefined));
    expect(withheld.slice(BREAKER_FLOOR - 1)).toEqual(['circuit-breaker', 'circuit-breaker']);
  });

  it('never lets more out than the quota, and counts exactly what it lets out', () => {
    const load = fc.record({
      acted: fc.nat(50),
      open: fc.boolean(),
      firedOn: fc.nat(200),
      known: fc.constant(nobody),
      judged: fc.nat(2_000),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), load, fc.nat(80), (quota, before, count) => {
        const { withheld, acted } = limitFirings({ quota }, before, upTo(count));
        expect(withheld.filter((reason) => reason === undefined)).toHaveLength(acted);
        expect(before.acted + acted).toBeLessThanOrEqual(Math.max(quota, before.acted));
        const opened = withheld.indexOf('circuit-breaker');
        if (opened >= 0) expect(new Set(withheld.slice(opened))).toEqual(new Set(['circuit-breaker']));
      }),
    );
  });
});
