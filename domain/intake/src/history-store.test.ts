import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Intake } from './create-intake.ts';
import { intakeMigrations } from './migrations.ts';
import { createIntakeFixture } from './testing/index.ts';

let storage: Storage;
let intake: Intake;
beforeAll(async () => {
  storage = await openTestStorage(intakeMigrations);
  intake = (await createIntakeFixture(storage)).intake();
});
afterAll(() => storage.close());

it.each<[string, string, () => Promise<unknown>]>([
  ['a position that is none', '/before', () => intake.recentEvents({ limit: 1, before: 1e300 })],
  ['a broken number', '/before', () => intake.eventsOfAccount('a', 'b', { limit: 1, before: 1.5 })],
  ['no number', '/limit', () => intake.recentEvents({ limit: Number.NaN })],
  ['a negative limit', '/limit', () => intake.deadLetters.list({ limit: -1 })],
  ['NUL in a platform', '/platform', () => intake.eventsOfAccount('a\0', 'b', { limit: 1 })],
  ['NUL in an account', '/accountId', () => intake.eventsOfAccount('a', '\0', { limit: 1 })],
  ['NUL in a source', '/source', () => intake.scanEvents(0, 1, { source: '\0' })],
  ['a start that is none', '/fromSeq', () => intake.scanEvents(-1, 1)],
  ['an impossible instant', '/until', () => intake.scanEvents(0, 1, { until: 1e300 })],
])('refuses %s', async (_, pointer, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: 'request-invalid', status: 422, pointer });
});

it('knows no event by what is no id', async () => {
  expect(await intake.eventById("nobody'\0")).toBeUndefined();
});
