import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBaseline } from './create-baseline.ts';

test('what an hour usually brings is no surprise, and far more is', () => {
  const baseline = createBaseline();
  for (let week = 0; week < 10; week++) baseline.note(30, 900 + 20 * (week % 5));
  expect(baseline.surprise(30, 950).bits).toBeLessThan(4);
  expect(baseline.surprise(30, 2_500).bits).toBeGreaterThan(10);
  expect(baseline.surprise(31, 2_500).bits).toBe(0);
});

test('a little too much for long adds up', () => {
  const baseline = createBaseline();
  for (let week = 0; week < 6; week++) for (let hour = 0; hour < 168; hour++) baseline.note(hour, 100);
  const before = baseline.surprise(0, 100).cusum;
  for (let hour = 0; hour < 48; hour++) baseline.note(hour, 125);
  expect(before).toBeLessThan(1);
  expect(baseline.surprise(0, 100).cusum).toBeGreaterThan(20);
});

test('is a number whatever is counted, and never falls as the count rises', () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 20 }), fc.nat(1e6), fc.nat(1e6), (counts, one, more) => {
      const baseline = createBaseline();
      for (const count of counts) baseline.note(count, count);
      const { bits, cusum } = baseline.surprise(0, one);
      expect(Number.isFinite(bits) && Number.isFinite(cusum) && bits >= 0).toBe(true);
      expect(baseline.surprise(0, one + more).bits).toBeGreaterThanOrEqual(bits - 0.1);
    }),
  );
});
