import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Audit, createAudit } from './audit.ts';
import { auditMigrations } from './migrations.ts';
import { createSigningKey } from './signing-key.ts';

let storage: Storage;
let audit: Audit;

beforeAll(async () => {
  storage = await openTestStorage(auditMigrations);
  const clock = createTestClock(Date.parse('2026-03-01T00:00:00Z'));
  audit = createAudit({ storage, clock, signingKey: createSigningKey().key });
  const acts = ['job.resolved', 'job.confirm', 'jobs.read', 'job.resolved', '100%', '100x'];
  for (const [index, action] of acts.entries()) {
    const entry = {
      actor: index % 2 === 0 ? 'staff:a' : 'staff:b',
      action,
      subject: `s${index % 3}`,
      detail: { index },
    };
    await storage.transaction((trx) => audit.append(trx, [entry]));
    clock.advance(3_600_000);
  }
});
afterAll(() => storage.close());

const found = async (query: Parameters<Audit['search']>[0], limit = 100) =>
  (await audit.search({ ...query, limit })).items.map(({ seq }) => seq);

describe('searching the log', () => {
  it('gives the newest first, and page after page', async () => {
    const first = await audit.search({ limit: 4 });
    expect(first.items.map(({ seq }) => seq)).toEqual([6, 5, 4, 3]);
    expect(first.items[0]).toMatchObject({
      action: '100x',
      detail: { index: 5 },
      at: '2026-03-01T05:00:00.000Z',
    });
    expect(await found({ cursor: first.next })).toEqual([2, 1]);
    expect((await audit.search({ cursor: first.next, limit: 2 })).next).toBeUndefined();
    for (const cursor of ['3', 'made-up'])
      await expect(audit.search({ cursor })).rejects.toMatchObject({ status: 422, pointer: '/cursor' });
  });

  it('narrows by who, what, to what and when', async () => {
    expect(await found({ actor: 'staff:a' })).toEqual([5, 3, 1]);
    expect(await found({ action: 'job.' })).toEqual([4, 2, 1]);
    expect(await found({ action: '100%' })).toEqual([5]);
    expect(await found({ subject: 's0' })).toEqual([4, 1]);
    expect(await found({ from: '2026-03-01T01:00:00Z', to: '2026-03-01T03:00:00Z' })).toEqual([3, 2]);
    expect(await found({ actor: 'staff:b', action: 'job.resolved' })).toEqual([4]);
  });

  it('knows what was ever done', async () => {
    expect(await audit.actions()).toEqual(
      expect.arrayContaining(['job.confirm', 'job.resolved', 'jobs.read', '100%']),
    );
    expect((await audit.actions()).length).toBe(5);
  });
});
