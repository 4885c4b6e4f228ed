import { describe, expect, it } from 'vitest';
import { durationMs } from './duration.ts';

describe('durationMs', () => {
  it.each([
    ['PT1M', 60_000],
    ['PT90S', 90_000],
    ['PT1H30M', 5_400_000],
    ['P30D', 30 * 86_400_000],
    ['P1DT1S', 86_401_000],
  ])('%s is %d ms', (duration, ms) => {
    expect(durationMs(duration)).toBe(ms);
  });

  it.each(['', 'P', 'PT', 'P1DT', '1H', 'P1Y', 'P1M', 'PT1.5H', '-PT1H', 'pt1h'])(
    '%j is none of ours',
    (duration) => {
      expect(durationMs(duration)).toBeUndefined();
    },
  );
});
