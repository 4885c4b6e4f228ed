import type { CounterDeclaration } from '@breakwater/contracts/detection';
import { aRecord } from '@breakwater/contracts/testing';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectionMigrations } from '../migrations.ts';
import { accounts, count, type Opened, open, post, posts, START, values } from '../testing/counting.ts';

describe('counters', () => {
  let opened: Opened;
  let names = 0;
  const fresh = (declaration: CounterDeclaration) => ({
    ...declaration,
    name: `${declaration.name}_${++names}`,
  });
  beforeAll(async () => {
    opened = await open(await openTestStorage(detectionMigrations));
  });
  afterAll(() => opened.storage.close());

  it('see the event itself and those before it, in this batch and earlier ones, within the window', async () => {
    const counter = fresh(posts);
    const first = await values(opened, [post(0, 'a'), post(10, 'a'), post(10, 'b')], counter);
    const second = await values(opened, [post(59, 'a'), post(60, 'a'), post(200, 'a')], counter);
    expect([...first, ...second].map((value) => value[counter.name])).toEqual([1, 2, 1, 3, 3, 1]);
  });

  it('count once what one network does, whatever its addresses', async () => {
    const counter = fresh(accounts);
    const records = [
      post(0, 'a', '192.0.2.1'),
      post(1, 'b', '::ffff:192.0.2.1'),
      post(1, 'c', '2001:db8::1'),
      post(1, 'd', '2001:db8::2:1'),
    ];
    expect((await values(opened, records, counter)).map((value) => value[counter.name])).toEqual([
      1, 2, 1, 2,
    ]);
  });

  it('have no value where the event lacks what they count by, and say so', async () => {
    const counter = fresh(accounts);
    const [result] = await count(opened, [post(0, 'a')], counter);
    expect(result?.value).toEqual({});
    expect(result?.evidence).toMatchObject([
      { kind: 'counter', entry: counter.name, label: expect.stringContaining('session.ip was not provided') },
    ]);
  });

  it('can be read by events that are not counted', async () => {
    const counter = fresh(posts);
    const { at, platform, account } = post(5, 'reader').event;
    const followed = aRecord({
      id: 'f1',
      type: 'account.followed',
      at,
      platform,
      account,
      target: { id: 'x' },
    });
    const read = await values(
      opened,
      [followed, post(6, 'reader'), { ...followed, seq: followed.seq + 9 }],
      counter,
    );
    expect(read.map((value) => value[counter.name])).toEqual([0, 1, 0]);
  });

  it('name value and window in their evidence', async () => {
    const counter = fresh(posts);
    const [result] = await count(opened, [post(0, 'a')], counter);
    expect(result?.evidence).toEqual([
      {
        kind: 'counter',
        field: '/account/id',
        entry: counter.name,
        label: 'events by account',
        value: 1,
        window: 'PT1H',
      },
    ]);
  });

  it('of several links of a post give the highest, and throwaway subdomains are one host', async () => {
    const counter = fresh({ ...posts, by: 'host' });
    await count(opened, [post(0, 'a', undefined, 'https://one.example.org/x')], counter);
    const [value] = await values(
      opened,
      [post(1, 'b', undefined, 'https://two.example.org/ https://example.net/')],
      counter,
    );
    expect(value?.[counter.name]).toBe(2);
  });

  it('start anew when they are declared anew', async () => {
    const counter = fresh(posts);
    await count(opened, [post(0, 'a')], counter);
    const [value] = await values(opened, [post(1, 'a')], { ...counter, window: 'PT2H' });
    expect(value?.[counter.name]).toBe(1);
  });

  it('agree with a naive count for times in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(59), fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 30 }),
        async (events) => {
          const counter = fresh(posts);
          const records = events.map(([minute, account]) => post(minute, account));
          const cut = Math.floor(records.length / 2);
          const got = [
            ...(await values(opened, records.slice(0, cut), counter)),
            ...(await values(opened, records.slice(cut), counter)),
          ];
          const expected = events.map(
            ([minute, account], index) =>
              events.slice(0, index + 1).filter(([m, a]) => a === account && m <= minute).length,
          );
          expect(got.map((value) => value[counter.name])).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leave no address in the table', async () => {
    await count(opened, [post(0, 'someone', '203.0.113.77')], fresh(accounts));
    const tables = opened.storage.db.withTables<{ counters: Record<string, unknown> }>();
    const rows = JSON.stringify(await tables.selectFrom('counters').selectAll().execute());
    expect(rows).not.toMatch(/203\.0|someone/);
  });

  it('are purged when their window and its tolerance are over, not while events are replayed from long ago', async () => {
    const counter = fresh(posts);
    const old = { ...post(-1_000_000, 'a'), receivedAt: START };
    await count(opened, [old], counter);
    await opened.detection.purgeCounters(START + 3_600_000);
    expect((await values(opened, [{ ...old, seq: old.seq + 1 }], counter))[0]?.[counter.name]).toBe(2);
    await opened.detection.purgeCounters(START + 3 * 3_600_000);
    expect((await values(opened, [{ ...old, seq: old.seq + 2 }], counter))[0]?.[counter.name]).toBe(1);
  });
});
