import { expect, it } from 'vitest';
import { lastHour } from './last-hour.ts';

const MINUTE = 60_000;
const counts = (arrivals: number, firstAt: number) => ({ arrivals, firstAt, windows: { '1h': 14 } });

it('is what came within it, not what a fading counter has left of it', () => {
  const after = Array.from({ length: 90 }, (_, at) => at * 60);
  const cascade = { startedAt: 0, now: 90 * MINUTE, after, audience: after.map(() => 1) };
  expect(lastHour(cascade, counts(90, 0), 90 * MINUTE)).toBe(60);
  expect(lastHour(cascade, counts(90, 0), 151 * MINUTE)).toBe(0);
});

it('takes each of a sample for as many as it stands for', () => {
  const after = Array.from({ length: 101 }, (_, at) => at * 72);
  const cascade = { startedAt: 0, now: 120 * MINUTE, after, audience: after.map(() => 1), arrivals: 1_001 };
  expect(lastHour(cascade, counts(1_001, 0), 120 * MINUTE)).toBeCloseTo(510, 0);
});

it('is all where it began within the hour, and what the counter says where nothing else is known', () => {
  expect(lastHour(undefined, counts(30, 5 * MINUTE), 60 * MINUTE)).toBe(30);
  expect(lastHour(undefined, counts(30, 0), 61 * MINUTE)).toBe(14);
});
