import type { JobResolution } from '@breakwater/contracts/review';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ContentOfVerdicts } from '../apply-verdicts.ts';
import { reviewMigrations } from '../migrations.ts';
import { createReview, type Review } from '../review.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from '../testing/index.ts';
import { isSampled } from './sample-decision.ts';

const HOUR = 3_600_000;
const clean = { decision: 'no-violation', reason: 'A news report.' } as const satisfies JobResolution;
const wrong: JobResolution = { decision: 'violation', reason: 'It praises an attack.' };

let storage: Storage;
let fixture: ReviewFixture;
let review: Review;
let share = 1;
let reporters: string[] = [];
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  fixture = aReview(storage);
  review = createReview({
    storage,
    clock: fixture.clock,
    ids: () => crypto.randomUUID().replace(/^(.{14})./, '$17'),
    settings: async () => ({ ...fixture.settings, qualityShare: share }),
    deliver: async () => undefined,
    reportersOf: async () => reporters.map((reporter) => ({ platform: 'harbour', reporter })),
  });
});
afterAll(() => storage.close());
beforeEach(async () => {
  await sql`truncate quality_golden, quality_tasks, reporter_outcomes`.execute(storage.db);
  await fixture.reset();
  share = 1;
  reporters = [];
});

/** Opens a job on an account and decides it. */
async function decided(
  accountId: string,
  by: string,
  resolution: JobResolution,
  language = 'en',
): Promise<string> {
  const verdict = aVerdict([aFiredRule([{ action: 'queue' }])], { accountId });
  const about: ContentOfVerdicts = new Map([[verdict.id, { language, audience: 100 }]]);
  await storage.work((work) => review.applyVerdicts([verdict], work, about));
  const job = await review.jobs.claim({ by, leaseMs: HOUR });
  await review.jobs.resolve(job?.id ?? '', by, resolution);
  return job?.id ?? '';
}

describe('judging again', () => {
  it('shows the job as it was, to somebody else, and keeps what they find', async () => {
    const jobId = await decided('a1', 'staff:amina', wrong);
    expect(await review.quality.next('staff:amina')).toBeUndefined();
    const task = await review.quality.next('staff:bilal');
    expect(task?.job).toMatchObject({ id: jobId, state: 'open', language: 'en', policy: 'terrorism' });
    expect(JSON.stringify(task)).not.toMatch(/amina|violation|praises|decision/);
    expect((await review.quality.next('staff:bilal'))?.id).toBe(task?.id);
    expect(await review.quality.next('staff:chen')).toBeUndefined();
    await review.quality.answer(task?.id ?? '', 'staff:bilal', { decision: 'no-violation' });
    expect((await review.quality.answers()).items).toMatchObject([
      {
        kind: 'sample',
        jobId,
        reviewedBy: 'staff:bilal',
        answer: { decision: 'no-violation' },
        against: { decision: 'violation', policy: 'terrorism', by: 'staff:amina' },
        agrees: false,
      },
    ]);
    expect((await review.quality.answers({ agrees: true })).items).toEqual([]);
    expect(await review.jobs.get(jobId)).toMatchObject({ state: 'resolved', decision: 'violation' });
  });

  it('says nothing on record that would give an answer away', async () => {
    await decided('a1', 'staff:amina', wrong);
    fixture.recorded.length = 0;
    const task = await review.quality.next('staff:bilal');
    await review.quality.answer(task?.id ?? '', 'staff:bilal', { decision: 'violation' });
    expect(fixture.recorded).toEqual([
      { actor: 'staff:bilal', action: 'quality.taken', subject: task?.id, detail: {} },
      { actor: 'staff:bilal', action: 'quality.answered', subject: task?.id, detail: {} },
    ]);
  });

  it('is not done by whoever had a part in the decision, whatever the code says', async () => {
    await decided('a1', 'staff:amina', clean);
    const answer = sql`
      update quality_tasks set answered_by = ' Staff:Amina', answered_at = now(), answer = 'no-violation'`;
    await expect(answer.execute(storage.db)).rejects.toThrow(/judged_again_by_somebody_else/);
    const suspend: JobResolution = { ...wrong, actions: [{ action: 'suspend-account' }] };
    const two = await decided('a2', 'staff:chen', suspend);
    await review.jobs.confirm(two, 'staff:dana');
    for (const by of ['staff:chen', 'staff:dana']) {
      expect((await review.quality.next(by))?.job.accountId).toBe('a1');
      fixture.clock.advance(HOUR);
    }
    expect((await review.quality.next('staff:amina'))?.job.accountId).toBe('a2');
  });

  it('is left out for a decision that was undone before', async () => {
    await decided('a1', 'staff:amina', clean);
    const held = await review.quality.next('staff:bilal');
    const [decision] = (await review.decisions.list()).items;
    await review.decisions.undo(decision?.id ?? '', { by: 'staff:amina', reason: 'x', mayUndoOthers: false });
    await expect(
      review.quality.answer(held?.id ?? '', 'staff:bilal', { decision: 'no-violation' }),
    ).rejects.toMatchObject({ code: 'quality-task-voided' });
    expect(await review.quality.next('staff:bilal')).toBeUndefined();
  });

  it('takes no answer twice, from others, or under a policy that is none', async () => {
    await decided('a1', 'staff:amina', clean);
    const id = (await review.quality.next('staff:bilal'))?.id ?? '';
    const answer = (by: string, policy?: string) =>
      review.quality.answer(id, by, { decision: 'violation', ...(policy !== undefined && { policy }) });
    await expect(answer('staff:chen')).rejects.toMatchObject({ code: 'quality-task-not-held' });
    await expect(answer('staff:bilal', 'no/such')).rejects.toMatchObject({ code: 'policy-unknown' });
    await answer('staff:bilal', 'terrorism/membership');
    await expect(answer('staff:bilal')).rejects.toMatchObject({ code: 'quality-task-answered' });
    await expect(review.quality.answer('x', 'staff:bilal', { decision: 'violation' })).rejects.toMatchObject({
      code: 'quality-task-not-found',
    });
  });
});

describe('golden jobs', () => {
  it('are shown once to everybody who knows nothing of them', async () => {
    share = 0;
    const jobId = await decided('a1', 'staff:amina', clean);
    await review.quality.golden.add({ jobId, expected: { decision: 'violation' } }, 'staff:lead');
    expect(await review.quality.golden.list()).toMatchObject([
      { jobId, expected: { decision: 'violation', policy: 'terrorism' }, addedBy: 'staff:lead' },
    ]);
    for (const by of ['staff:amina', 'staff:lead']) expect(await review.quality.next(by)).toBeUndefined();
    for (const [by, decision] of [
      ['staff:bilal', 'violation'],
      ['staff:chen', 'no-violation'],
    ] as const) {
      const task = await review.quality.next(by);
      expect(JSON.stringify(task)).not.toContain('golden');
      await review.quality.answer(task?.id ?? '', by, { decision });
      expect(await review.quality.next(by)).toBeUndefined();
    }
    const { rows, overall } = await review.quality.report({ by: 'reviewer', to: '2026-02-01T00:00:00Z' });
    expect(overall).toMatchObject({ n: 0, golden: { n: 2, correct: 1 } });
    expect(rows.map(({ key, golden }) => [key, golden?.correct])).toEqual([
      ['staff:bilal', 1],
      ['staff:chen', 0],
    ]);
    await review.quality.golden.remove(jobId, 'staff:lead');
    await expect(review.quality.golden.remove(jobId, 'staff:lead')).rejects.toMatchObject({ status: 404 });
  });

  it('have to be resolved', async () => {
    await fixture.fire([{ action: 'queue' }]);
    const [job] = (await review.jobs.list()).items;
    const added = review.quality.golden.add({ jobId: job?.id ?? '', expected: clean }, 'staff:lead');
    await expect(added).rejects.toMatchObject({ code: 'job-not-resolved' });
  });
});

describe('the report', () => {
  it('says how far people agree by policy, language and reviewer', async () => {
    const cases = [
      ['a1', wrong, 'en', 'violation'],
      ['a2', wrong, 'en', 'no-violation'],
      ['a3', clean, 'ur', 'no-violation'],
      ['a4', clean, 'ur', 'no-violation'],
    ] as const;
    for (const [accountId, resolution, language] of cases)
      await decided(accountId, 'staff:amina', resolution, language);
    for (const _ of cases) {
      const task = await review.quality.next('staff:bilal');
      const [, , , decision] = cases.find(([accountId]) => accountId === task?.job.accountId) ?? cases[0];
      await review.quality.answer(task?.id ?? '', 'staff:bilal', { decision });
    }
    const to = '2026-02-01T00:00:00Z';
    const { overall, rows, waiting } = await review.quality.report({ by: 'language', to });
    expect(waiting).toBe(0);
    expect(overall).toMatchObject({ n: 4, agreement: 0.75, kappa: 0.5 });
    expect(rows).toMatchObject([
      { key: 'en', n: 2, agreement: 0.5, kappa: 0 },
      { key: 'ur', n: 2, agreement: 1 },
    ]);
    expect(rows[1]?.kappa).toBeUndefined();
    expect((await review.quality.report({ by: 'reviewer', to })).rows).toMatchObject([
      { key: 'staff:amina', n: 4 },
    ]);
    expect((await review.quality.report({ by: 'policy', to })).rows).toMatchObject([
      { key: 'terrorism', n: 4 },
    ]);
    expect((await review.quality.report({ by: 'policy', to: '2025-12-31T00:00:00Z' })).rows).toEqual([]);
    for (const query of [{ from: 'x' }, { from: to, to }])
      await expect(review.quality.report({ by: 'policy', ...query })).rejects.toMatchObject({ status: 422 });
  });
});

describe('the sample', () => {
  it('is the share that was asked for, and only grows with it', () => {
    const ids = Array.from({ length: 4_000 }, (_, n) => `decision-${n}`);
    const sampled = ids.filter((id) => isSampled(id, 0.05)).length;
    // 4,000 draws of 0.05: six standard deviations are 83.
    expect(Math.abs(sampled - 200)).toBeLessThan(83);
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (id, a, b) => {
          if (isSampled(id, Math.min(a, b))) expect(isSampled(id, Math.max(a, b))).toBe(true);
        },
      ),
    );
  });
});

describe('reporters', () => {
  it('are right or wrong with the decision on what they reported, until that is undone', async () => {
    reporters = ['r1', 'r 2'];
    await decided('a1', 'staff:amina', wrong);
    reporters = ['r1'];
    await decided('a2', 'staff:amina', clean);
    const { items, next } = await review.quality.reporters({ limit: 1 });
    expect(items).toMatchObject([
      { platform: 'harbour', reporter: 'r1', upheld: 1, refused: 1, accuracy: 0.5 },
    ]);
    expect((await review.quality.reporters({ cursor: next ?? '' })).items).toMatchObject([
      { reporter: 'r 2', upheld: 1, refused: 0, accuracy: 2 / 3 },
    ]);
    expect((await review.quality.reporters({ platform: 'cove' })).items).toEqual([]);
    for (const { id } of (await review.decisions.list()).items)
      await review.decisions.undo(id, { by: 'staff:lead', reason: 'x', mayUndoOthers: true });
    expect((await review.quality.reporters()).items).toEqual([]);
    await expect(review.quality.reporters({ cursor: 'x' })).rejects.toMatchObject({ pointer: '/cursor' });
  });

  it('are counted when a second person confirms, not before', async () => {
    reporters = ['r1'];
    const suspend: JobResolution = { ...wrong, actions: [{ action: 'suspend-account' }] };
    const id = await decided('a1', 'staff:amina', suspend);
    expect((await review.quality.reporters()).items).toEqual([]);
    await review.jobs.confirm(id, 'staff:bilal');
    expect((await review.quality.reporters()).items).toMatchObject([{ reporter: 'r1', upheld: 1 }]);
  });
});
