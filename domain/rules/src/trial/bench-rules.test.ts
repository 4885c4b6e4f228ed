import { describe, expect, it } from 'vitest';
import { benchRules } from './bench-rules.ts';

describe('benchRules', () => {
  it('measures rules of which some fire and most do not', () => {
    const result = benchRules({ rules: 50, seconds: 0.1 });
    expect(result.rules).toBe(50);
    expect(result.evalsPerCpuSecond).toBeGreaterThan(100_000);
    expect(result.evalsPerCpuSecond / result.eventsPerCpuSecond).toBeCloseTo(50, 0);
    expect(result.firedShare).toBeGreaterThan(0);
    expect(result.firedShare).toBeLessThan(0.2);
  });
});
