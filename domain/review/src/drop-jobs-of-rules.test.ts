import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aFiredRule, anId, aReview, aVerdict, type ReviewFixture } from './testing/index.ts';

const by = 'staff:amina';
const account = { platform: 'harbour', accountId: 'a1' };

let storage: Storage;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  fixture = aReview(storage);
});
afterAll(() => storage.close());
beforeEach(() => fixture.reset());

/** A rule sends the account to the queue of incidents; gives the event that it did so for, and the job. */
async function flagged(): Promise<{ readonly eventId: string; readonly jobId: string }> {
  const verdict = aVerdict([aFiredRule([{ action: 'queue', queue: 'incident' }])], account);
  await fixture.apply(verdict);
  const { items } = await fixture.review.jobs.list({ account: 'a1', queue: 'incident' });
  return { eventId: verdict.eventId, jobId: items.find(({ state }) => state === 'open')?.id ?? '' };
}

const drop = (...eventIds: string[]) =>
  storage.work((work) =>
    fixture.review.jobs.dropOfRules(work, { ...account, queues: ['incident'], eventIds, by: 'automation' }),
  );
const jobs = async () => (await fixture.review.jobs.list({ account: 'a1' })).items.map(({ id }) => id);

it('forgets a job whose ground never was, and none that rests on anything else', async () => {
  const first = await flagged();
  const second = await flagged();
  expect(await drop(first.eventId)).toBe(0);
  expect(await drop(first.eventId, second.eventId)).toBe(1);
  expect(await jobs()).toEqual([]);
  expect(fixture.recorded.at(-1)).toMatchObject({ action: 'job.dropped', subject: first.jobId });
});

it('leaves one in which a job goes on that somebody had decided', async () => {
  const decided = await flagged();
  await fixture.review.jobs.claim({ by, id: decided.jobId, leaseMs: 60_000 });
  const { decisionId = '' } = await fixture.review.jobs.resolve(decided.jobId, by, {
    decision: 'no-violation',
    reason: 'A report.',
  });
  const open = await flagged();
  await fixture.review.decisions.undo(decisionId, { by, reason: 'Wrong.', mayUndoOthers: false });
  expect((await fixture.review.jobs.get(decided.jobId)).continuedIn).toBe(open.jobId);
  expect(await drop(decided.eventId, open.eventId)).toBe(0);
  expect(await jobs()).toContain(open.jobId);
});

it.each([
  ['measures reviewers', 'golden'],
  ['was drawn at random', 'random'],
])('leaves one that %s', async (_why, kind) => {
  const { eventId, jobId } = await flagged();
  if (kind === 'golden')
    await sql`
      insert into quality_golden (job_id, decision, added_by, added_at)
      values (${jobId}, 'no-violation', ${by}, now())`.execute(storage.db);
  else {
    const period = anId();
    await sql`
      insert into random_audit_periods (id, started_at, ended_at, rate) values (${period}, now(), now(), 0.5)`.execute(
      storage.db,
    );
    await sql`
      insert into random_audit_draws (event_id, period_id, job_id, at)
      values (${eventId}, ${period}, ${jobId}, now())`.execute(storage.db);
  }
  expect(await drop(eventId)).toBe(0);
  expect(await jobs()).toEqual([jobId]);
});

it('lets a run over such jobs say of each that it is gone', async () => {
  const { eventId, jobId } = await flagged();
  const resolution = { decision: 'no-violation', reason: 'A false alarm.' } as const;
  const { token } = await fixture.review.bulk.preview({ jobIds: [jobId], resolution, by, escalated: false });
  await fixture.review.bulk.start(token, by, 'A false alarm.');
  expect(await drop(eventId)).toBe(1);
  while ((await fixture.review.bulk.work(10_000)) > 0);
  expect(await fixture.review.bulk.get(token)).toMatchObject({
    state: 'done',
    done: 0,
    failures: [{ code: 'job-not-found' }],
  });
});
