import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yetToSee } from './yet-to-see.ts';

const HOUR = 3_600;
const ahead = (within: number) => ({ within, half: 1_800 });
const posted = (after: number[], audience: number[], nowSeconds: number) => ({
  startedAt: 0,
  now: nowSeconds * 1000,
  after,
  audience,
});

test('of what came just now hardly anybody has seen it, of what came yesterday nearly all have', () => {
  expect(yetToSee(posted([0], [1_000], 1), ahead(24 * HOUR))).toBeGreaterThan(900);
  expect(yetToSee(posted([0], [1_000], 24 * HOUR), ahead(6 * HOUR))).toBeLessThan(10);
});

test('a large account that passed it on last counts for more than one that did so first', () => {
  const late = yetToSee(posted([0, 3 * HOUR], [50, 90_000], 3 * HOUR + 60), ahead(6 * HOUR));
  const early = yetToSee(posted([0, 3 * HOUR], [90_000, 50], 3 * HOUR + 60), ahead(6 * HOUR));
  expect(late).toBeGreaterThan(5 * early);
});

test('of many of which a sample is kept, the sample stands for the rest', () => {
  const kept = posted([0, 600, 1_200], [0, 100, 100], 1_800);
  const all = posted([0, 600, 600, 1_200, 1_200], [0, 100, 100, 100, 100], 1_800);
  expect(yetToSee({ ...kept, arrivals: 5 }, ahead(HOUR))).toBeCloseTo(yetToSee(all, ahead(HOUR)), 9);
});

test('never more than a longer time brings, and bounded, whatever comes', () => {
  const anything = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -1, 1e12, Number.POSITIVE_INFINITY, 0));
  fc.assert(
    fc.property(
      fc.array(anything, { maxLength: 20 }),
      fc.array(anything, { maxLength: 20 }),
      anything,
      fc.option(anything, { nil: undefined }),
      (after, audience, age, arrivals) => {
        const cascade = {
          startedAt: 0,
          now: age,
          after,
          audience,
          ...(arrivals !== undefined && { arrivals }),
        };
        const [hour, day] = [yetToSee(cascade, ahead(HOUR)), yetToSee(cascade, ahead(24 * HOUR))];
        expect(hour).toBeGreaterThanOrEqual(0);
        expect(day).toBeGreaterThanOrEqual(hour);
        expect(day).toBeLessThanOrEqual(8e9);
      },
    ),
    { numRuns: 1_000 },
  );
});
