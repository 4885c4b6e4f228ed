import { expect, test } from 'vitest';
import { curveOf } from './curve-of.ts';

test('of many arrivals the first stands for itself, and the others for all that came after', () => {
  const after = Float64Array.from({ length: 11 }, (_, at) => at * 60);
  const cascade = {
    startedAt: 0,
    now: 660_000,
    after,
    audience: new Float64Array(11).fill(10),
    arrivals: 101,
  };
  const { buckets, sampled } = curveOf(cascade);
  expect(sampled).toBe(true);
  expect(buckets[0]?.arrivals).toBe(1);
  expect(buckets.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBeCloseTo(101);
  expect(
    buckets
      .filter(({ arrivals }) => arrivals > 0)
      .slice(1)
      .map(({ arrivals }) => arrivals),
  ).toEqual(Array(10).fill(10));
  const whole = curveOf({ ...cascade, arrivals: 11 });
  expect(whole.buckets.filter(({ arrivals }) => arrivals > 0).every(({ arrivals }) => arrivals === 1)).toBe(
    true,
  );
});
