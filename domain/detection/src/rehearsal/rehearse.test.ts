import type { CounterDeclaration } from '@breakwater/contracts/detection';
import { aRecord } from '@breakwater/contracts/testing';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectionMigrations } from '../migrations.ts';
import { accounts, count, type Opened, open, post, posts, START } from '../testing/counting.ts';

const needs = { signals: ['reports'], counters: [posts, accounts] satisfies CounterDeclaration[] };
const report = (minute: number, reporter: string) =>
  aRecord({
    id: `r-${minute}`,
    type: 'report.created',
    at: new Date(START + minute * 60_000).toISOString(),
    platform: 'harbour',
    account: { id: 'a' },
    report: { reason: 'spam', reporter },
  });
const records = [
  post(0, 'a', '192.0.2.1'),
  report(1, 'b'),
  post(1, 'a', '192.0.2.1'),
  post(2, 'b', '192.0.2.1'),
  report(3, 'c'),
  post(90, 'a', '192.0.2.1'),
];

describe('rehearse', () => {
  let opened: Opened;
  const tables = async () =>
    (
      await sql`select (select json_agg(c) from counters c) as counters, (select json_agg(r) from account_reports r) as reports`.execute(
        opened.storage.db,
      )
    ).rows;
  beforeAll(async () => {
    opened = await open(await openTestStorage(detectionMigrations));
  });
  afterAll(() => opened.storage.close());

  it('sees what judging saw, over batches of any size, and leaves the database as it is', async () => {
    const { detection, storage } = opened;
    const { signals: judged } = await storage.transaction((trx) => detection.evaluate(records, needs, trx));
    const before = await tables();
    for (const size of [1, 4, records.length]) {
      const rehearsal = detection.rehearse();
      const seen = [];
      for (let start = 0; start < records.length; start += size) {
        seen.push(...(await rehearsal.evaluate(records.slice(start, start + size), needs)));
      }
      expect(seen).toEqual(judged);
    }
    expect(await tables()).toEqual(before);
  });

  it('begins with nothing, whatever is stored', async () => {
    await count(opened, [post(0, 'z')], posts);
    const [set] = await opened.detection.rehearse().evaluate([post(1, 'z')], needs);
    expect(set?.counters).toMatchObject({ value: { posts: 1 } });
  });

  it('has an unknown at once where a signal fails', async () => {
    const unsound = { ...posts, window: 'soon' };
    const [set] = await opened.detection
      .rehearse()
      .evaluate([post(1, 'z')], { signals: [], counters: [unsound] });
    expect(set?.counters).toMatchObject({ known: false, reason: expect.stringContaining('soon') });
  });
});
