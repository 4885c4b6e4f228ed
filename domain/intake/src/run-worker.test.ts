import { setTimeout as sleep } from 'node:timers/promises';
import { aPost } from '@breakwater/contracts/testing';
import { codeOf, seededRandom } from '@breakwater/kernel';
import { createLaneHolder, LANE_COUNT, type Storage } from '@breakwater/storage';
import { openTestPostgres, postgresAvailable } from '@breakwater/storage/testing';
import { describe, expect, it, vi } from 'vitest';
import type { Judge } from './judge.ts';
import { intakeMigrations } from './migrations.ts';
import { FAULTLESS, faultsOf, idsOf } from './testing/expect-once.ts';
import { createIntakeFixture } from './testing/index.ts';

const ACCOUNTS = 60;
const EVENTS = 4_000;
const LEASE_MS = 60;

const upload = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    value: aPost('x', { id: `e${from + n}`, account: { id: `a${(from + n) % ACCOUNTS}` } }),
  }));

/** A process that now and then stops for longer than its leases last, just before a transaction. */
function stalling(storage: Storage, random: () => number): Storage {
  return {
    ...storage,
    transaction: async (run) => {
      if (random() < 0.15) await sleep(LEASE_MS * 2 * random());
      return storage.transaction(run);
    },
    work: async (useCase) => {
      if (random() < 0.15) await sleep(LEASE_MS * 2 * random());
      return storage.work(useCase);
    },
  };
}

describe.skipIf(!postgresAvailable)('workers that come and go [needs postgres]', () => {
  it('judge each event once, in the order of its account, while lanes are taken from them', async () => {
    const storage = await openTestPostgres(intakeMigrations);
    const { intake, recording } = await createIntakeFixture(storage);
    const random = seededRandom(7);
    const judge: Judge = async (records, work) => {
      await recording.judge(records, work);
      if (random() < 0.1) throw new Error('now and then');
    };
    const faults: unknown[] = [];
    const workers = ['a', 'b', 'c'].map((holder) =>
      // Each in a process of its own, as far as intake can tell.
      intake({ judge, storage: stalling(storage, random) }).createWorker({
        holder: createLaneHolder({
          storage,
          holder,
          laneCount: LANE_COUNT,
          leaseMs: LEASE_MS,
        }),
        batchSize: 40,
        renewMs: LEASE_MS / 3,
        pollMs: 10,
        maxAttempts: 1_000,
        onFault: (error) => faults.push(error),
      }),
    );
    for (const worker of workers) worker.start();
    const here = intake();
    const ids: string[] = [];
    for (let from = 0; from < EVENTS; from += 200) {
      ids.push(...idsOf(await here.accept('test', upload(from, 200))));
      await sleep(20);
    }
    await workers[1]?.stop();
    await vi.waitFor(async () => expect((await here.backlog()).count).toBe(0), {
      timeout: 15_000,
      interval: 20,
    });
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(faultsOf(await recording.judgements(), ids)).toEqual(FAULTLESS);
    expect(ids).toHaveLength(EVENTS);
    expect(faults.map(codeOf)).toContain('lane-lost');
    await storage.close();
  });
});
