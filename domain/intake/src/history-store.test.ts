import { aPost } from '@breakwater/contracts/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Intake } from './create-intake.ts';
import { intakeMigrations } from './migrations.ts';
import { readUpload } from './read-upload.ts';
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
  ['NUL in what is looked for', '/q', () => intake.findAccounts({ q: '\0', limit: 1 })],
  ['an impossible instant', '/until', () => intake.scanEvents(0, 1, { until: 1e300 })],
])('refuses %s', async (_, pointer, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: 'request-invalid', status: 422, pointer });
});

it('knows no event by what is no id', async () => {
  expect(await intake.eventById("nobody'\0")).toBeUndefined();
});

it('finds content by its id, the newest state of it, whoever posted it', async () => {
  const post = (id: string, contentId: string, text: string, account: string) =>
    aPost(text, { id, account: { id: account }, content: { id: contentId, kind: 'post', text } });
  const sent = [
    post('k1', 'k-one', 'first', 'ahmed'),
    { ...post('k2', 'k-one', 'first, mended', 'ahmed'), type: 'content.updated' },
    post('k3', 'k-two', 'second', 'sara'),
    { ...post('k4', 'k-one', 'of another platform', 'ahmed'), platform: 'lagoon' },
    {
      id: 'k5',
      type: 'account.signed_in',
      at: '2026-01-01T00:00:00Z',
      platform: 'harbour',
      account: { id: 'sara' },
      session: { ip: '192.0.2.1' },
    },
  ];
  const body = Buffer.from(JSON.stringify(sent));
  await intake.accept('test', await readUpload(body, { contentType: 'application/json' }));
  const found = await intake.contentById('harbour', ['k-one', 'k-two', 'k-none']);
  const texts = [...found].map(([id, { event }]) => [
    id,
    'content' in event && event.content && 'text' in event.content && event.content.text,
  ]);
  expect(texts).toEqual([
    ['k-one', 'first, mended'],
    ['k-two', 'second'],
  ]);
  const signIns = await intake.eventsOfAccount('harbour', 'sara', { limit: 9, types: ['account.signed_in'] });
  expect(signIns.map(({ event, sessionKept }) => ['session' in event, sessionKept])).toEqual([
    [false, 'log-key-missing'],
  ]);
  const posts = await intake.eventsOfAccount('harbour', 'sara', { limit: 9, types: ['content.created'] });
  expect(posts.map(({ event }) => event.id)).toEqual(['k3']);
  expect(await intake.activityOfAccount('harbour', 'sara', 10)).toMatchObject({
    counts: { 'content.created': 1, 'account.signed_in': 1 },
  });
  expect(await intake.activityOfAccount('harbour', 'nobody', 10)).toBeUndefined();
});
