import { expect, it } from 'vitest';
import { vouchDays, vouchedUntil } from './vouched-until.ts';

it('offers only days that end within a year, at whatever time it is asked', () => {
  for (const now of [Date.UTC(2026, 0, 1), Date.UTC(2028, 1, 28, 23, 59, 59, 999)]) {
    const { min, max } = vouchDays(now);
    const ends = (day: string) => Date.parse(vouchedUntil(day).expiresAt ?? '') - now;
    expect(ends(min)).toBeGreaterThan(-1000);
    expect(ends(max)).toBeLessThanOrEqual(365 * 86_400_000);
    expect(ends(max)).toBeGreaterThan(363 * 86_400_000);
  }
});
