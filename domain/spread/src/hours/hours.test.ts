import { createTestClock } from '@breakwater/kernel/testing';
import { openTestStorage } from '@breakwater/storage/testing';
import { expect, test } from 'vitest';
import { spreadMigrations } from '../migrations.ts';
import type { KeptHour } from '../ports.ts';
import { countHours } from './count-hours.ts';
import { surprisingHours } from './surprising-hours.ts';

const HOUR_MS = 3_600_000;
const MONDAY = Date.parse('2026-01-05T00:00:00Z');

/** Five weeks in which each day brings a hundred at noon and ten at any other hour, up to an hour. */
function weeks(until: number, lastCount: number): KeptHour[] {
  const kept: KeptHour[] = [];
  for (let hour = until - 5 * 168 * HOUR_MS; hour < until; hour += HOUR_MS) {
    const isNoon = new Date(hour).getUTCHours() === 12;
    kept.push({ platform: 'harbour', hour, arrivals: isNoon ? 100 : 10 });
  }
  return [...kept, { platform: 'harbour', hour: until, arrivals: lastCount }];
}

test('an hour is surprising by what this hour of the week usually brings', () => {
  const noon = MONDAY + 12 * HOUR_MS;
  const night = MONDAY + 3 * HOUR_MS;
  const of = (hour: number, count: number) => surprisingHours(weeks(hour, count), hour + HOUR_MS + 60_000)[0];
  expect(of(noon, 100)).toMatchObject({
    platform: 'harbour',
    hour: '2026-01-05T12:00:00.000Z',
    expected: 100,
  });
  expect(of(noon, 100)?.bits).toBeLessThan(3);
  expect([of(noon, 100)?.surprising, of(night, 100)?.surprising]).toEqual([false, true]);
  expect(of(night, 100)?.expected).toBe(10);
  expect(of(night, 100)?.bits).toBeGreaterThan(10);
  expect(of(night, 100)?.excess).toBeGreaterThan(3);
  expect(of(night, 0)?.bits).toBeLessThan(1.1);
});

test('nothing is said of a platform of which two weeks are not known', () => {
  const kept = weeks(MONDAY, 10).slice(-300);
  expect(surprisingHours(kept, MONDAY + HOUR_MS)).toEqual([]);
  expect(surprisingHours([], MONDAY)).toEqual([]);
});

test('hours of several processes add up, and go after nine weeks', async () => {
  const storage = await openTestStorage(spreadMigrations);
  const clock = createTestClock(MONDAY - 3 * 168 * HOUR_MS);
  const [one, other] = [countHours(storage, clock.now), countHours(storage, clock.now)];
  for (let hour = 0; hour <= 3 * 168; hour++) {
    for (const process of [one, other]) process.note('harbour');
    if (hour % 24 === 0) await one.write();
    clock.advance(HOUR_MS);
  }
  await Promise.all([one.write(), other.write()]);
  expect(await one.last()).toMatchObject([{ platform: 'harbour', arrivals: 2, expected: 2 }]);
  expect(await one.last('bay')).toEqual([]);
  expect(await one.purge(MONDAY + 10 * 168 * HOUR_MS)).toBe(505);
  await storage.close();
});
