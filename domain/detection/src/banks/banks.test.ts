import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetection, type Detection } from '../detection.ts';
import { detectionMigrations } from '../migrations.ts';
import { aLinkBank, asyncOf, aTermBank } from '../testing/index.ts';

let storage: Storage;
let detection: Detection;
const by = 'amina';
const stored = Array.from({ length: 300 }, (_, index) =>
  aRecord(aPost(index < 4 ? 'a lantern festival' : `day ${index}`)),
);

beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
  detection = createDetection({ storage, clock: createTestClock(), recentRecords: () => asyncOf(stored) });
  await detection.start();
});
afterAll(() => storage.close());

async function hitsOf(text: string): Promise<unknown> {
  const needs = { signals: ['text.terms'], counters: [] };
  const { signals } = await storage.transaction((trx) =>
    detection.evaluate([aRecord(aPost(text))], needs, trx),
  );
  return signals[0]?.['text.terms'];
}

async function toldOf(bankId: string): Promise<unknown[]> {
  const outbox = storage.db.withTables<{
    outbox: { topic: string; payload: { bankId: string; version: number } };
  }>();
  const rows = await outbox
    .selectFrom('outbox')
    .select('payload')
    .where('topic', '=', 'bank.changed')
    .execute();
  return rows.map(({ payload }) => payload).filter((payload) => payload.bankId === bankId);
}

describe('banks', () => {
  it('count versions up, keep old ones readable and tell of each', async () => {
    const id = 'versions';
    const first = await detection.banks.put(aTermBank({ id }), { by });
    expect(first).toMatchObject({
      id,
      version: 1,
      entryCount: 3,
      severity: 'high',
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
    const change = {
      add: [
        { id: 'ghq', term: 'GHQ 7' },
        { id: 'club', term: 'heron club' },
      ],
      remove: ['grey-herons'],
    };
    expect(await detection.banks.change(id, change, { by })).toMatchObject({ version: 2, entryCount: 3 });
    await detection.banks.put({ ...(await detection.banks.get(id)), title: 'Renamed' }, { by });
    const [one, two, three] = [
      await detection.banks.get(id, 1),
      await detection.banks.get(id, 2),
      await detection.banks.get(id),
    ];
    expect(one.entries.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      aTermBank().entries.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
    expect(two).toMatchObject({ version: 2, title: 'Made-up clubs' });
    expect(two.entries.map((entry) => entry.id)).toEqual(['club', 'ghq', 'grey-herons-ur']);
    expect(three).toMatchObject({ version: 3, title: 'Renamed' });
    expect(await toldOf(id)).toEqual([1, 2, 3].map((version) => ({ bankId: id, version })));
  });

  it('make no version out of a change that changes nothing', async () => {
    await detection.banks.put(aTermBank({ id: 'same' }), { by });
    expect(await detection.banks.put(aTermBank({ id: 'same' }), { by })).toMatchObject({ version: 1 });
  });

  it('match at once with what was changed, and no longer with what was removed', async () => {
    await detection.banks.put(aTermBank({ id: 'fresh', entries: [{ id: 'x', term: 'Silver Otters' }] }), {
      by,
    });
    expect(await hitsOf('the silver otters')).toMatchObject({ value: { banks: ['fresh'] } });
    await detection.banks.remove('fresh', { by });
    expect(await hitsOf('the silver otters')).toMatchObject({ value: { count: 0 } });
    await expect(detection.banks.get('fresh')).rejects.toMatchObject({ code: 'bank-not-found' });
    expect(await detection.banks.get('fresh', 1)).toMatchObject({ entries: [{ term: 'Silver Otters' }] });
    expect(await detection.banks.put(aTermBank({ id: 'fresh' }), { by })).toMatchObject({ version: 3 });
  });

  it('reach another process through reload', async () => {
    const other = createDetection({ storage, clock: createTestClock() });
    await other.start();
    const versionThere = async () => {
      const needs = { signals: [], counters: [] };
      return (await storage.transaction((trx) => other.evaluate([], needs, trx))).bankVersions.shared;
    };
    await detection.banks.put(aTermBank({ id: 'shared' }), { by });
    expect(await versionThere()).toBeUndefined();
    await other.reload({ bankId: 'shared' });
    expect(await versionThere()).toBe(1);
  });

  it('let one of two concurrent changes through and tell the other to read again', async () => {
    await detection.banks.put(aTermBank({ id: 'race' }), { by });
    const add = (term: string) =>
      detection.banks.change('race', { add: [{ id: 'n', term }] }, { by, version: 1 });
    const results = await Promise.allSettled([add('amber kites'), add('azure kites')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'bank-changed', status: 409 });
    await expect(detection.banks.put(aTermBank({ id: 'race', version: 1 }), { by })).rejects.toMatchObject({
      code: 'bank-changed',
    });
  });

  it('refuse a term of one letter and one that hits too much, show the hits, and give way to force', async () => {
    await detection.banks.put(aTermBank({ id: 'strict' }), { by });
    const one = { add: [{ id: 'one', term: 'x' }] };
    await expect(detection.banks.change('strict', one, { by })).rejects.toMatchObject({
      code: 'bank-refused',
      dryRun: { faults: [{ entry: 'one', code: 'one-letter' }] },
    });
    const often = { add: [{ id: 'often', term: 'lantern' }] };
    await expect(detection.banks.change('strict', often, { by })).rejects.toMatchObject({
      code: 'bank-refused',
      dryRun: {
        scanned: 300,
        hits: 4,
        perEntry: [{ entry: 'often', hits: 4 }],
        faults: [
          { entry: 'often', code: 'too-frequent', message: 'would have hit 4 of 300 stored events (1.3 %)' },
        ],
      },
    });
    expect((await detection.banks.get('strict')).version).toBe(1);
    const silent = detection.banks.change('strict', often, { by, force: true, reason: ' ' });
    await expect(silent).rejects.toMatchObject({ code: 'bank-reason-needed' });
    expect(
      await detection.banks.change('strict', often, { by, force: true, reason: 'wanted' }),
    ).toMatchObject({ version: 2 });
  });

  it('keep why each version was made, and tell what lies between two of them', async () => {
    const id = 'told';
    await detection.banks.put(aTermBank({ id }), { by });
    const [kept, gone] = (await detection.banks.get(id)).entries;
    const change = {
      add: [
        { id: 'new', term: 'x' },
        { id: kept?.id ?? '', term: 'other words' },
      ],
      remove: [gone?.id ?? ''],
    };
    await detection.banks.change(id, change, { by: 'bilal', force: true, reason: 'one letter is meant' });
    const said = {
      reason: 'one letter is meant',
      forced: true,
      changedBy: 'bilal',
      added: 2,
      ended: 2,
      entryCount: 3,
    };
    expect(await detection.banks.versions(id)).toMatchObject([
      { version: 2, ...said },
      { version: 1, forced: false, added: 3, ended: 0, entryCount: 3 },
    ]);
    expect(await detection.banks.diff(id, 1, 2)).toMatchObject({
      added: [{ id: 'new' }],
      removed: [{ id: gone?.id }],
      changed: [{ before: kept, after: { term: 'other words' } }],
      counts: { added: 1, removed: 1, changed: 1 },
    });
    const preview = await detection.banks.preview(aTermBank({ id, title: 'Told again' }));
    expect(preview).toMatchObject({
      bank: { id, title: 'Told again', entryCount: 3 },
      version: 2,
      diff: { counts: { added: 1, removed: 1, changed: 1 } },
      dryRun: { scanned: 300 },
    });
    expect((await detection.banks.get(id)).version).toBe(2);
    await expect(detection.banks.versions('none')).rejects.toMatchObject({ code: 'bank-not-found' });
  });

  it('say what a change would hit without making it', async () => {
    const run = await detection.banks.dryRun(
      aTermBank({ id: 'dry', entries: [{ id: 'l', term: 'lantern festival' }] }),
    );
    expect(run).toMatchObject({ scanned: 300, hits: 4, share: 4 / 300 });
    expect(run.samples[0]).toMatchObject({
      entry: 'l',
      field: '/content/text',
      excerpt: 'a lantern festival',
      eventId: stored[0]?.id,
    });
    await expect(detection.banks.get('dry')).rejects.toMatchObject({ code: 'bank-not-found' });
    const few = await detection.banks.dryRun(
      aTermBank({ entries: [{ id: 'l', term: 'lantern' }] }),
      asyncOf(stored.slice(0, 10)),
    );
    expect(few).toMatchObject({ share: 0.4, faults: [] });
  });

  it('refuse what cannot work at all, also when forced, and say where', async () => {
    const put = (entries: unknown) =>
      detection.banks.put({ ...aLinkBank({ id: 'bad' }), entries } as ReturnType<typeof aLinkBank>, {
        by,
        force: true,
        reason: 'wanted',
      });
    await expect(put([{ id: 'a', kind: 'domain', value: 'https://example.org/x' }])).rejects.toMatchObject({
      code: 'bank-invalid',
      pointer: '/entries/0/value',
    });
    await expect(
      put([
        { id: 'a', kind: 'url', value: 'x.example' },
        { id: 'a', kind: 'url', value: 'y.example' },
      ]),
    ).rejects.toMatchObject({ pointer: '/entries/1/id' });
    await expect(put([{ id: 'a', kind: 'url', value: 'x.example', colour: 'red' }])).rejects.toMatchObject({
      message: expect.stringContaining('colour'),
    });
    await expect(
      detection.banks.put(aTermBank({ entries: [{ id: 'e', term: ' \u200d ' }] }), {
        by,
        force: true,
        reason: 'wanted',
      }),
    ).rejects.toMatchObject({ code: 'bank-invalid', pointer: '/entries/0/term' });
    await expect(detection.banks.change('bad', {}, { by })).rejects.toMatchObject({ code: 'bank-not-found' });
    const suffix = aLinkBank({ id: 'suffix', entries: [{ id: 's', kind: 'domain', value: 'co.uk' }] });
    await expect(detection.banks.put(suffix, { by })).rejects.toMatchObject({
      dryRun: { faults: [{ code: 'public-suffix' }] },
    });
  });
});
