import type { EventRecord, PlatformEvent } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetection, type Detection } from './detection.ts';
import { SignalFailedError } from './errors.ts';
import { detectionMigrations } from './migrations.ts';
import type { SignalDefinition } from './signal-definition.ts';
import { aLinkBank, aTermBank } from './testing/banks.ts';

let storage: Storage;
let detection: Detection;
const clock = createTestClock();

const descriptor = (id: string) =>
  ({ id, title: id, cost: 'free', reads: ['content.created'], type: 'bool' }) as const;
const signals: SignalDefinition[] = [
  { descriptor: descriptor('test.never'), evaluate: () => new Promise(() => undefined) },
  { descriptor: descriptor('test.throws'), evaluate: () => Promise.reject(new Error('out of order')) },
  { descriptor: descriptor('test.short'), evaluate: () => [] },
  {
    descriptor: descriptor('test.database'),
    stateful: true,
    evaluate: async (_, { stores }) => {
      await stores.counters.read([{ counter: 'test', key: 'nowhere' }]);
      return [];
    },
  },
];

beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
  detection = createDetection({ storage, clock, budgetMs: 30, signals });
  await detection.start();
  await detection.banks.put(aTermBank(), { by: 'test' });
  await detection.banks.put(aLinkBank(), { by: 'test' });
});
afterAll(() => storage.close());

async function evaluate(records: readonly EventRecord[], ...ids: string[]): Promise<SignalValue[]> {
  const { signals } = await storage.transaction((trx) =>
    detection.evaluate(records, { signals: ids, counters: [] }, trx),
  );
  return signals.map((set) => set[ids.at(-1) ?? ''] ?? { known: false, reason: 'not computed' });
}
const evaluateOne = async (event: PlatformEvent, id: string) => (await evaluate([aRecord(event)], id))[0];

describe('text.terms', () => {
  it('names bank, entry and place of every hit, in UTF-16 offsets of the text as written', async () => {
    const text = '🐦 the Grey Herons and سَرمئی بگلے';
    const value = await evaluateOne(aPost(text), 'text.terms');
    expect(value).toMatchObject({ known: true, value: { count: 2, banks: ['clubs'] } });
    if (!value?.known) throw new Error('unknown');
    expect(value.value).toMatchObject({
      hits: [
        {
          bank: 'clubs',
          term: 'grey-herons',
          label: 'The Grey Herons',
          severity: 'high',
          use: 'mention',
          field: '/content/text',
          ambiguous: false,
        },
        { term: 'grey-herons-ur' },
      ],
    });
    expect(value.evidence[0]).toMatchObject({
      kind: 'term',
      field: '/content/text',
      bank: 'clubs',
      bankVersion: 1,
      entry: 'grey-herons',
    });
    for (const { start, end, matched } of value.evidence) expect(text.slice(start, end)).toBe(matched);
  });

  it('finds nothing in a post without text, and does not know the text of a share that came without it', async () => {
    const { content, ...post } = aPost('');
    const shared = {
      ...post,
      type: 'content.shared',
      content: { id: 'c', kind: 'post', shareOf: 'c0' },
    } as const;
    expect(
      await evaluateOne({ ...post, content: { id: content.id, kind: 'post' } }, 'text.terms'),
    ).toMatchObject({ value: { count: 0 } });
    expect(await evaluateOne(shared, 'text.terms')).toEqual({
      known: false,
      reason: 'content.text was not provided',
    });
  });

  it('has no value for events without content', async () => {
    const followed = {
      ...accountEvent({ id: 'a1' }),
      type: 'account.followed',
      target: { id: 'a2' },
    } as const;
    expect(await evaluateOne(followed, 'text.terms')).toEqual({
      known: false,
      reason: 'text.terms has no value for account.followed',
    });
  });

  it('counts on beyond the hits it lists', async () => {
    const value = await evaluateOne(aPost('Grey Herons. '.repeat(300)), 'text.terms');
    expect(value).toMatchObject({ value: { count: 300 } });
    expect(value?.known && value.evidence.length).toBe(100);
  });
});

function accountEvent(account: EventRecord['account']) {
  return {
    id: `e-${account.id}`,
    type: 'account.created',
    at: '2026-01-01T00:00:00Z',
    platform: 'harbour',
    account,
  } as const;
}

describe('account.terms', () => {
  it('looks at handle, name and bio, and calls a hit self-identification only where the entry does', async () => {
    const account = { id: 'a1', handle: 'grey_herons', displayName: 'GHQ', bio: 'Fan of the Grey Herons' };
    const value = await evaluateOne(accountEvent(account), 'account.terms');
    expect(value).toMatchObject({
      value: {
        hits: [
          { field: '/account/handle', term: 'grey-herons', use: 'mention' },
          { field: '/account/displayName', term: 'ghq', use: 'self-identification', ambiguous: true },
          { field: '/account/bio', term: 'grey-herons', use: 'mention' },
        ],
      },
    });
  });
});

describe('text.links', () => {
  it('counts each address once and says what is in a bank, behind redirectors too', async () => {
    const wrapped = `https://l.facebook.com/l.php?u=${encodeURIComponent('https://a.herons.example/x')}`;
    const post = aPost(
      'see https://www.example.org/herons/?utm_source=a and https://t.me/joinchat/ExampleHerons',
      {
        account: { id: 'a1', bio: 'more at https://example.org/herons', links: ['https://bit.ly/abc'] },
      },
    );
    const event = { ...post, content: { ...post.content, links: [wrapped] } };
    const value = await evaluateOne(event, 'text.links');
    expect(value).toMatchObject({
      value: {
        count: 4,
        hosts: ['example.org', 't.me', 'a.herons.example', 'bit.ly'],
        invites: 1,
        redirected: 1,
        shorteners: 1,
      },
    });
    if (!value?.known) throw new Error('unknown');
    expect(value.evidence.map(({ entry, field }) => [entry, field])).toEqual([
      ['page', '/content/text'],
      ['group', '/content/text'],
      ['site', '/content/links/0'],
      ['page', '/account/bio'],
    ]);
    expect(value.evidence[2]).toMatchObject({ via: ['redirect'], bank: 'club-links', bankVersion: 1 });
    const { start, end, matched } = value.evidence[0] ?? {};
    expect(post.content.text?.slice(start, end)).toBe(matched);
  });

  it('does not take a neighbour for a subdomain', async () => {
    const value = await evaluateOne(
      aPost('https://notherons.example/ https://herons.example.org/'),
      'text.links',
    );
    expect(value).toMatchObject({ value: { count: 2, hits: [] } });
  });
});

describe('a signal that fails', () => {
  it.each([
    ['test.never', 'test.never failed: it took longer than 30 ms'],
    ['test.throws', 'test.throws failed: out of order'],
    ['test.short', 'test.short gave 0 values for 1 records'],
    ['test.absent', 'no signal is called test.absent'],
  ])('%s is unknown, with the reason', async (id, reason) => {
    expect(await evaluateOne(aPost('a'), id)).toEqual({ known: false, reason });
  });

  it('leaves the transaction and the other signals alone, also when the database refused a statement', async () => {
    const records = [aRecord(aPost('Grey Herons'))];
    const needs = { signals: ['test.database', 'reports', 'text.terms'], counters: [] };
    const evaluateAll = () => storage.transaction((trx) => detection.evaluate(records, needs, trx));
    await expect(evaluateAll()).rejects.toThrow(SignalFailedError);
    const [set] = (await evaluateAll()).signals;
    expect(set?.['test.database']).toMatchObject({
      known: false,
      reason: expect.stringContaining('nowhere'),
    });
    expect(set?.reports).toMatchObject({ known: true });
    expect(set?.['text.terms']).toMatchObject({ value: { count: 1 } });
  });

  it('is not run at all when nothing needs it', async () => {
    const needs = { signals: ['text.terms'], counters: [] };
    const { signals } = await storage.transaction((trx) =>
      detection.evaluate([aRecord(aPost('a'))], needs, trx),
    );
    expect(Object.keys(signals[0] ?? {})).toEqual(['text.terms']);
  });
});

describe('a bank that rules look for', () => {
  it('makes what searches it unknown when it does not exist, and nothing else', async () => {
    const banks = { 'text.terms': ['clubs', 'clbus'], 'text.links': ['club-links'] };
    const needs = { signals: ['text.terms', 'text.links', 'account.terms'], counters: [], banks };
    const records = [aRecord(aPost('Grey Herons'))];
    const { signals } = await storage.transaction((trx) => detection.evaluate(records, needs, trx));
    expect(signals[0]).toMatchObject({
      'text.terms': { known: false, reason: 'bank clbus does not exist' },
      'text.links': { known: true },
      'account.terms': { known: true },
    });
  });

  it('is not removed', async () => {
    const careful = createDetection({ storage, clock, inUse: async (bankId) => bankId === 'clubs' });
    await careful.start();
    await careful.banks.put(aTermBank({ id: 'spare' }), { by: 'test' });
    await careful.banks.remove('spare', { by: 'test' });
    await expect(careful.banks.remove('clubs', { by: 'test' })).rejects.toMatchObject({
      code: 'bank-in-use',
      status: 409,
    });
    expect(await careful.banks.get('clubs')).toMatchObject({ id: 'clubs' });
  });
});

describe('createDetection', () => {
  it('refuses to evaluate before it was started: empty banks would look like clean text', async () => {
    const fresh = createDetection({ storage, clock });
    await expect(
      storage.transaction((trx) => fresh.evaluate([], { signals: [], counters: [] }, trx)),
    ).rejects.toMatchObject({ code: 'detection-not-started' });
  });

  it('describes every signal, and says which versions of banks it matched with', async () => {
    const ids = detection.catalogue().map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['text.terms', 'account.terms', 'text.links', 'reports', 'counters']);
    const { bankVersions } = await storage.transaction((trx) =>
      detection.evaluate([], { signals: [], counters: [] }, trx),
    );
    expect(bankVersions).toEqual({ clubs: 1, 'club-links': 1 });
  });
});
