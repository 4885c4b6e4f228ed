import { aPost } from '@breakwater/contracts/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Intake } from './create-intake.ts';
import { reportersOf } from './history-store.ts';
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

it('names who reported what events are about, each once: the reports among them, and those of the same content', async () => {
  const post = (id: string, account: string, contentId: string) =>
    aPost('one', { id, account: { id: account }, content: { id: contentId, kind: 'post', text: 'one' } });
  const report = (id: string, account: string, reporter?: string, contentId?: string) => ({
    id,
    type: 'report.created',
    at: '2026-01-01T00:00:00Z',
    platform: 'harbour',
    account: { id: account },
    ...(contentId !== undefined && { content: { id: contentId } }),
    report: { reason: 'terrorism', ...(reporter !== undefined && { reporter }) },
  });
  const sent = [
    post('p1', 'omar', 'o-one'),
    post('p2', 'omar', 'o-two'),
    report('r1', 'omar', 'zoe', 'o-one'),
    report('r2', 'omar', 'ana', 'o-one'),
    report('r3', 'omar', 'zoe', 'o-one'),
    report('r4', 'omar', undefined, 'o-one'),
    report('r5', 'omar', 'bob', 'o-two'),
    report('r6', 'omar', 'eve'),
    report('r7', 'lina', 'ina', 'o-one'),
  ];
  const body = Buffer.from(JSON.stringify(sent));
  await intake.accept('reports', await readUpload(body, { contentType: 'application/json' }));
  const stored = await Promise.all(
    ['omar', 'lina'].map((account) => intake.eventsOfAccount('harbour', account, { limit: 99 })),
  );
  const ids = new Map(stored.flat().map(({ id, event }) => [event.id, id]));
  const idOf = (sourceId: string) => ids.get(sourceId) ?? '';
  expect(ids.size).toBe(sent.length);
  const whoReported = async (...ids: string[]) =>
    (await reportersOf(storage.db, ids.map(idOf))).map(({ reporter }) => reporter);
  expect(await whoReported('p1')).toEqual(['ana', 'zoe']);
  expect(await whoReported('p1', 'p2')).toEqual(['ana', 'bob', 'zoe']);
  expect(await whoReported('r6')).toEqual(['eve']);
  expect(await whoReported('r6', 'r1')).toEqual(['ana', 'eve', 'zoe']);
  expect(await whoReported('r4')).toEqual(['ana', 'zoe']);
  expect(await reportersOf(storage.db, ['no-id'])).toEqual([]);
});
