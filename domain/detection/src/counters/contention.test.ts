import { setTimeout as sleep } from 'node:timers/promises';
import type { CounterDeclaration } from '@breakwater/contracts/detection';
import { openTestPostgres, postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignalFailedError } from '../errors.ts';
import { detectionMigrations } from '../migrations.ts';
import { accounts, count, type Opened, open, post, posts, values } from '../testing/counting.ts';

const byIp: CounterDeclaration = { ...posts, name: 'by_ip', by: 'ip' };

describe.skipIf(!postgresAvailable)('counters of concurrent workers [needs postgres]', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(await openTestPostgres(detectionMigrations), 5_000);
  });
  afterAll(() => opened?.storage.close());

  it('are exact and never deadlock', async () => {
    const ips = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5'];
    const workers = Array.from({ length: 4 }, async (_, worker) => {
      for (let batch = 0; batch < 6; batch++) {
        const order = worker % 2 === 0 ? ips : ips.toReversed();
        const records = order.map((ip) => post(batch, `w${worker}`, ip));
        await count(opened, records, byIp, accounts, posts);
      }
    });
    await Promise.all(workers);
    const last = await values(
      opened,
      ips.map((ip) => post(10, 'w0', ip)),
      byIp,
      accounts,
    );
    expect(last).toEqual(ips.map(() => ({ by_ip: 25, accounts: 4 })));
  });

  it('fail the batch once when another worker holds their rows beyond the budget, and are then unknown', async () => {
    const { storage } = opened;
    const impatient = await open(storage, 100);
    const needs = { signals: ['text.terms', 'reports'], counters: [posts] };
    const attempt = () =>
      storage.transaction((trx) => impatient.detection.evaluate([post(20, 'held')], needs, trx));
    const whileHeld = (work: () => Promise<void>) =>
      storage.transaction(async (holder) => {
        await opened.detection.evaluate([post(20, 'held')], needs, holder);
        await work();
      });

    // The statement that waits ends with the lock only, so the first attempt outlives the holder.
    let first: Promise<unknown> = Promise.resolve();
    await whileHeld(async () => {
      first = attempt().catch((error: unknown) => error);
      await sleep(200);
    });
    expect(await first).toBeInstanceOf(SignalFailedError);
    await whileHeld(async () => {
      const [set] = (await attempt()).signals;
      expect(set?.counters).toMatchObject({ known: false, reason: expect.stringContaining('timeout') });
      expect(set?.reports).toMatchObject({ known: true });
    });
    expect(await values(opened, [post(21, 'held')], posts)).toEqual([{ posts: 3 }]);
  });
});
