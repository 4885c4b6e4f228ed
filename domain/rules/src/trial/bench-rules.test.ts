import { describe, expect, it } from 'vitest';
import { benchRules } from './bench-rules.ts';

describe('benchRules', () => {
  it('measures rules of which some fire and most do not', () => {
    // The best of some turns: the first of a process compiles, and what else the process does counts too.
    const turns = Array.from({ length: 3 }, () => benchRules({ rules: 50, seconds: 0.1 }));
    const [result] = turns.sort((one, other) => other.evalsPerCpuSecond - one.evalsPerCpuSecond);
    if (!result) return expect.fail();
    expect(result.rules).toBe(50);
    expect(result.evalsPerCpuSecond).toBeGreaterThan(100_000);
    expect(result.evalsPerCpuSecond / result.eventsPerCpuSecond).toBeCloseTo(50, 0);
    expect(result.firedShare).toBeGreaterThan(0);
    expect(result.firedShare).toBeLessThan(0.2);
  });

  it.each([
    [0, 1],
    [-3, 1],
    [1.5, 1],
    [Number.NaN, 1],
    [10, 0],
    [10, Number.NaN],
    [10, Number.POSITIVE_INFINITY],
  ])('refuses %d rules for %d seconds', (rules, seconds) => {
    expect(() => benchRules({ rules, seconds })).toThrow(expect.objectContaining({ code: 'bench-invalid' }));
  });
});
