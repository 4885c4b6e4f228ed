import { setTimeout as sleep } from 'node:timers/promises';
import { aPost } from '@breakwater/contracts/testing';
import { BreakwaterError } from '@breakwater/kernel';
import { createLaneHolder, LANE_COUNT, type LaneHolder, type Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Intake } from './create-intake.ts';
import type { WorkerOptions } from './create-worker.ts';
import type { Judge } from './judge.ts';
import { intakeMigrations } from './migrations.ts';
import { FAULTLESS, faultsOf, idsOf } from './testing/expect-once.ts';
import { createIntakeFixture, type IntakeFixture } from './testing/index.ts';

let fixture: IntakeFixture;
let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(intakeMigrations);
  fixture = await createIntakeFixture(storage);
});
afterAll(() => storage.close());
beforeEach(() => fixture.clear());

const aHolder = (holder = 'w') =>
  createLaneHolder({ storage, holder, laneCount: LANE_COUNT, leaseMs: 10_000 });

/** `count` posts of a few accounts, in turns. */
const posts = (count: number, accounts = 5) =>
  Array.from({ length: count }, (_, n) => ({
    value: aPost('x', { id: `e${n}`, account: { id: `a${n % accounts}` } }),
  }));

/** Runs a worker until nothing is queued. */
async function workOff(intake: Intake, options: Partial<WorkerOptions> = {}): Promise<void> {
  const worker = intake.createWorker({ holder: aHolder(), pollMs: 20, ...options });
  worker.start();
  await vi.waitFor(async () => expect((await intake.backlog()).count).toBe(0), {
    timeout: 10_000,
    interval: 5,
  });
  await worker.stop();
}

describe('worker', () => {
  it('judges each event once and in order of its account, however the judge fails', async () => {
    const failure = fc.constantFrom('none', 'before', 'after');
    await fc.assert(
      fc.asyncProperty(
        fc.array(failure, { maxLength: 40 }),
        fc.integer({ min: 1, max: 25 }),
        async (failures, batchSize) => {
          await fixture.clear();
          let calls = 0;
          const judge: Judge = async (records, work) => {
            const fails = failures[calls++];
            if (fails === 'before') throw new Error('before writing');
            await fixture.recording.judge(records, work);
            if (fails === 'after') throw new Error('after writing');
          };
          const intake = fixture.intake({ judge });
          const accepted = await intake.accept('test', posts(25));
          await workOff(intake, { batchSize, maxAttempts: 100 });
          expect(faultsOf(await fixture.recording.judgements(), idsOf(accepted))).toEqual(FAULTLESS);
          expect(await intake.deadLetters.list()).toEqual({ items: [] });
        },
      ),
      { numRuns: 10 },
    );
  });

  it('sets a poisonous event aside after three failures alone, and no other', async () => {
    let alone = 0;
    const judge: Judge = async (records, work) => {
      await fixture.recording.judge(records, work);
      if (!records.some(({ event }) => event.id === 'e7')) return;
      if (records.length === 1) alone++;
      throw new TypeError('cannot read "a private text"');
    };
    const intake = fixture.intake({ judge });
    const accepted = await intake.accept('test', posts(20));
    await workOff(intake);
    const [poisoned] = idsOf(accepted).slice(7);
    const others = idsOf(accepted).filter((id) => id !== poisoned);
    expect(alone).toBe(3);
    expect(faultsOf(await fixture.recording.judgements(), others)).toEqual(FAULTLESS);
    const { items: letters } = await intake.deadLetters.list();
    expect(letters).toMatchObject([{ eventId: poisoned, code: 'unexpected', attempts: 3 }]);
    expect(letters[0]).not.toHaveProperty('replayedAt');
    expect(letters[0]?.message).not.toContain('private');
  });

  it('judges a dead letter after its replay, once', async () => {
    let broken = true;
    const judge: Judge = async (records, work) => {
      if (broken) throw new BreakwaterError('rule-broken', 'Rule r1 cannot be evaluated. Mend it.');
      await fixture.recording.judge(records, work);
    };
    const intake = fixture.intake({ judge });
    const [id = ''] = idsOf(await intake.accept('test', posts(1)));
    await workOff(intake);
    expect((await intake.deadLetters.list()).items).toMatchObject([
      { code: 'rule-broken', message: expect.stringContaining('r1') },
    ]);
    broken = false;
    expect(await intake.deadLetters.replay([id, 'no id', '00000000-0000-7000-8000-000000000000'])).toEqual([
      id,
    ]);
    expect(await intake.deadLetters.replay([id])).toEqual([]);
    await workOff(intake);
    expect(faultsOf(await fixture.recording.judgements(), [id])).toEqual(FAULTLESS);
    expect(await intake.deadLetters.list()).toEqual({ items: [] });
    expect((await intake.deadLetters.list({ replayed: true })).items).toHaveLength(1);
  });

  it('holds no outage of the database against an event', async () => {
    let away = 3;
    const judge: Judge = async (records, work) => {
      if (away-- > 0) throw Object.assign(new Error('could not extend file'), { code: '53100' });
      await fixture.recording.judge(records, work);
    };
    const faults: unknown[] = [];
    const intake = fixture.intake({ judge });
    const accepted = await intake.accept('test', posts(1));
    await workOff(intake, { maxAttempts: 1, onFault: (error) => faults.push(error) });
    expect(faults).toHaveLength(3);
    expect(faultsOf(await fixture.recording.judgements(), idsOf(accepted))).toEqual(FAULTLESS);
  });

  it('keeps nothing of a batch whose lane was stolen', async () => {
    const inner = aHolder();
    let thefts = 1;
    const robbed: LaneHolder = {
      ...inner,
      hold: async () => {
        const lanes = await inner.hold();
        if (thefts-- > 0)
          await sql`update lanes set holder = 'thief', epoch = epoch + 1, lease_until = now()`.execute(
            storage.db,
          );
        return lanes;
      },
    };
    let judged = 0;
    const judge: Judge = async (records, work) => {
      judged++;
      await fixture.recording.judge(records, work);
    };
    const faults: unknown[] = [];
    const intake = fixture.intake({ judge });
    const accepted = await intake.accept('test', posts(10));
    await workOff(intake, { holder: robbed, onFault: (error) => faults.push(error) });
    expect(faults).toMatchObject([{ code: 'lane-lost' }]);
    expect(judged).toBe(1);
    expect(faultsOf(await fixture.recording.judgements(), idsOf(accepted))).toEqual(FAULTLESS);
  });

  it('keeps nothing of a batch of which someone else took an event', async () => {
    let taken = false;
    const judge: Judge = async (records, work) => {
      await fixture.recording.judge(records, work);
      if (!taken) await sql`delete from event_queue where seq = ${records[0]?.seq}`.execute(work.db);
      taken = true;
    };
    const faults: unknown[] = [];
    const intake = fixture.intake({ judge });
    const accepted = await intake.accept('test', posts(3));
    await workOff(intake, { onFault: (error) => faults.push(error) });
    expect(faults).toMatchObject([{ code: 'batch-taken' }]);
    expect(faultsOf(await fixture.recording.judgements(), idsOf(accepted))).toEqual(FAULTLESS);
  });

  it('says of which events a batch was not kept, though they were judged', async () => {
    let taken = false;
    const judge: Judge = async (records, work) => {
      await fixture.recording.judge(records, work);
      // Nobody writes records down here: the unit fails at its end.
      if (!taken) work.record({ actor: 'judge', action: 'judged', subject: '' });
      taken = true;
    };
    const forgotten: string[] = [];
    const intake = fixture.intake({
      judge,
      notJudged: (records) => void forgotten.push(...records.map(({ event }) => event.id)),
    });
    const accepted = await intake.accept('test', posts(3));
    await workOff(intake);
    expect(forgotten).toEqual(['e0', 'e1', 'e2']);
    expect(faultsOf(await fixture.recording.judgements(), idsOf(accepted))).toEqual(FAULTLESS);
  });

  it('says so too of an attempt of which the database kept nothing, before the next one', async () => {
    const seen: string[] = [];
    const judge: Judge = async (records, work) => {
      await fixture.recording.judge(records, work);
      seen.push('judged');
      if (seen.length === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' });
    };
    const notJudged = (records: readonly unknown[]) => void seen.push(`forgot ${records.length}`);
    const intake = fixture.intake({ judge, notJudged });
    const accepted = await intake.accept('test', posts(3));
    await workOff(intake);
    expect(seen).toEqual(['judged', 'forgot 3', 'judged']);
    expect(faultsOf(await fixture.recording.judgements(), idsOf(accepted))).toEqual(FAULTLESS);
  });

  it('ends the batch under way when stopped, and gives the lanes back', async () => {
    const judge: Judge = async (records, work) => {
      await sleep(30);
      await fixture.recording.judge(records, work);
    };
    const sizes: number[] = [];
    const intake = fixture.intake({ judge });
    await intake.accept('test', posts(10));
    const worker = intake.createWorker({
      holder: aHolder(),
      batchSize: 4,
      onBatch: ({ size }) => sizes.push(size),
    });
    worker.start();
    await sleep(15);
    await worker.stop();
    expect(await fixture.recording.judgements()).toHaveLength(sizes.length * 4);
    expect((await intake.backlog()).count).toBe(10 - sizes.length * 4);
    const { rows } = await sql`select from lanes where holder is not null`.execute(storage.db);
    expect(rows).toEqual([]);
  });

  it('judges at once what is accepted, so that the sender can wait for it', async () => {
    const intake = fixture.intake();
    const worker = intake.createWorker({ holder: aHolder(), pollMs: 60_000 });
    worker.start();
    const first = await intake.accept('test', posts(3), { waitMs: 5_000 });
    const again = await intake.accept('test', posts(3), { waitMs: 5_000 });
    await worker.stop();
    for (const { receipts } of [first, again]) {
      for (const { eventId, verdict } of receipts) expect(verdict?.eventId).toBe(eventId);
    }
    expect(again.duplicate).toBe(3);
  });

  it('is found by a waiting upload of another process too', async () => {
    const worker = fixture.intake().createWorker({ holder: aHolder() });
    worker.start();
    const { receipts } = await fixture.intake().accept('test', posts(1), { waitMs: 5_000 });
    await worker.stop();
    expect(receipts[0]?.verdict).toBeDefined();
  });

  it('knows the account of an event from earlier batches', async () => {
    const seen: unknown[] = [];
    const intake = fixture.intake({
      judge: async (records) => void seen.push(...records.map(({ account }) => account)),
    });
    const accounts = [{ id: 'a', handle: 'one', bio: 'b' }, { id: 'a', handle: 'two' }, { id: 'a' }];
    await intake.accept(
      'test',
      accounts.map((account, n) => ({ value: aPost('x', { id: `p${n}`, account }) })),
    );
    await workOff(intake, { batchSize: 1 });
    expect(seen).toEqual([
      accounts[0],
      { id: 'a', handle: 'two', bio: 'b' },
      { id: 'a', handle: 'two', bio: 'b' },
    ]);
  });
});
