import { expect, it } from 'vitest';
import { toMinutes } from './minutes.ts';

const at = (time: string) => `2026-05-01T${time}.000Z`;

it('is an even grid of a quarter of an hour at least, empty before the incident was declared', () => {
  const { times, found, decided } = toMinutes(
    [{ at: at('10:00:00'), found: 9, decided: 0 }],
    at('10:00:20'),
    at('10:00:50'),
  );
  expect(times).toHaveLength(15);
  expect(times.at(-2)).toBe(Date.parse(at('10:00:00')) / 1000);
  expect(new Set(times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toEqual(new Set([60]));
  expect(found.slice(-3)).toEqual([null, 9, null]);
  expect(decided.slice(-3)).toEqual([null, 0, null]);
});

it('has a zero for a minute in which nothing was, two hours at most, and not the minute that still runs', () => {
  const perMinute = [
    { at: at('09:00:00'), found: 1, decided: 1 },
    { at: at('11:58:00'), found: 4, decided: 2 },
    { at: at('12:00:00'), found: 1, decided: 0 },
  ];
  const { times, found } = toMinutes(perMinute, at('08:59:00'), at('12:00:30'));
  expect(times).toHaveLength(120);
  expect(found.slice(-2)).toEqual([4, 0]);
  expect(found.filter((one) => one === null)).toEqual([]);
});
