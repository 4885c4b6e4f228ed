import type { JobResolution } from '@breakwater/contracts/review';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from '../testing/index.ts';

const HOUR = 3_600_000;
const by = 'staff:lead';
const clean: JobResolution = { decision: 'no-violation', reason: 'Posts of a news agency.' };
const spam: JobResolution = {
  decision: 'violation',
  actions: [
    { action: 'remove-content', scope: 'content' },
    { action: 'limit-account', for: 'P7D' },
  ],
  reason: 'The same advertisement again and again.',
};

let storage: Storage;
let fixture: ReviewFixture;
let bulk: ReviewFixture['review']['bulk'];
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  fixture = aReview(storage);
  ({ bulk } = fixture.review);
});
afterAll(() => storage.close());
beforeEach(async () => {
  await fixture.reset();
  await sql`truncate bulk_runs cascade`.execute(storage.db);
});

/** Opens so many jobs, each with something hidden by automation. */
async function open(count: number, policy = 'terrorism'): Promise<string[]> {
  const rules = [
    aFiredRule([{ action: 'queue' }, { action: 'hide-until-review', for: 'PT24H' }], { policy }),
  ];
  const verdicts = Array.from({ length: count }, (_, n) =>
    aVerdict(rules, { accountId: `${policy}-${n}`, contentId: `c-${policy}-${n}` }),
  );
  await fixture.apply(...verdicts);
  const { items } = await fixture.review.jobs.list({ policy, limit: 500 });
  return items.map(({ id }) => id);
}

const preview = (resolution: JobResolution, filter = {}) =>
  bulk.preview({ filter, resolution, by, escalated: false });

async function run(resolution: JobResolution): Promise<string> {
  const { token } = await preview(resolution);
  const { id } = await bulk.start(token, by, 'One campaign.');
  while ((await bulk.work(10_000)) > 0);
  return id;
}

const statesOfJobs = async () => {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from review_jobs group by 1 order by 1`.execute(storage.db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

describe('a bulk decision', () => {
  it('says what it would do and changes nothing', async () => {
    await open(3);
    await open(2, 'terrorism/membership');
    const seen = await preview(spam);
    expect(seen).toMatchObject({
      count: 3,
      byPolicy: { terrorism: 3 },
      excludedCount: 2,
      excludedByCode: { 'second-person-needed': 2 },
      effects: [
        { action: 'remove-content', count: 3 },
        { action: 'limit-account', count: 3 },
      ],
    });
    expect((await preview(clean)).effects).toEqual([{ action: 'lift', count: 5 }]);
    expect(await statesOfJobs()).toEqual({ open: 5 });
    expect(await bulk.list()).toEqual({ items: [] });
  });

  it('decides each job like one, on its own content', async () => {
    await open(30);
    const id = await run(spam);
    expect(await bulk.get(id)).toMatchObject({
      state: 'done',
      total: 30,
      done: 30,
      failed: 0,
      startedBy: by,
    });
    expect(await statesOfJobs()).toEqual({ resolved: 30 });
    const decisions = (await fixture.review.decisions.list({ limit: 100 })).items;
    expect(decisions).toHaveLength(30);
    for (const { accountId, bulkId, decidedBy, actions } of decisions) {
      expect({ bulkId, decidedBy }).toEqual({ bulkId: id, decidedBy: by });
      expect(actions[0]?.contentId).toBe(`c-${accountId}`);
    }
    expect(fixture.told().filter((told) => told === 'action.created remove-content')).toHaveLength(30);
    expect((await fixture.review.strikes.of('harbour', 'terrorism-0')).balance).toBe(4);
    const actions = fixture.recorded.map(({ action }) => action);
    expect(actions.filter((action) => action === 'job.resolved')).toHaveLength(30);
    expect(actions).toEqual(expect.arrayContaining(['bulk.started', 'bulk.done']));
  });

  it('is undone as a whole: jobs open, automation back, strikes gone, history kept', async () => {
    await open(30);
    const id = await run(clean);
    expect(fixture.told().filter((told) => told === 'action.reversed hide-until-review')).toHaveLength(30);
    await bulk.undo(id, 'staff:other', 'It was propaganda after all.');
    await expect(bulk.undo(id, by, 'again')).rejects.toMatchObject({ code: 'bulk-undone' });
    while ((await bulk.work(10_000)) > 0);
    expect(await bulk.get(id)).toMatchObject({
      state: 'undone',
      done: 30,
      undone: 30,
      undoFailed: 0,
      undoneBy: 'staff:other',
    });
    expect(await statesOfJobs()).toEqual({ open: 30 });
    const { items } = await fixture.review.decisions.list({ limit: 100 });
    expect(items.every(({ undoneBy }) => undoneBy === 'staff:other')).toBe(true);
    const hidden = fixture.told().filter((told) => told === 'action.created hide-until-review');
    expect(hidden).toHaveLength(60);
  });

  it('can be cancelled on the way, and what was decided undone', async () => {
    await open(60);
    const { token } = await preview(clean);
    const { id } = await bulk.start(token, by, 'One campaign.');
    expect(await bulk.work(1)).toBe(25);
    fixture.clock.advance(1_000);
    expect(await bulk.get(id)).toMatchObject({
      state: 'running',
      done: 25,
      ratePerSecond: 25,
      etaSeconds: 2,
    });
    await expect(bulk.undo(id, by, 'x')).rejects.toMatchObject({ code: 'bulk-running' });
    expect(await bulk.cancel(id, by)).toMatchObject({ state: 'cancelled', done: 25, cancelledBy: by });
    expect(await bulk.work(1_000)).toBe(0);
    expect(await statesOfJobs()).toEqual({ open: 35, resolved: 25 });
    await expect(bulk.cancel(id, by)).rejects.toMatchObject({ code: 'bulk-over' });
    await bulk.undo(id, by, 'Wrong filter.');
    while ((await bulk.work(10_000)) > 0);
    expect(await statesOfJobs()).toEqual({ open: 60 });
  });

  it('leaves alone what changed since the preview, and says so', async () => {
    const [held = '', decided = '', ...others] = await open(5);
    const { token } = await preview(clean);
    await fixture.review.jobs.claim({ by: 'staff:bilal', id: held, leaseMs: HOUR });
    await fixture.review.jobs.claim({ by: 'staff:bilal', id: decided, leaseMs: HOUR });
    await fixture.review.jobs.resolve(decided, 'staff:bilal', clean);
    const { id } = await bulk.start(token, by, 'One campaign.');
    while ((await bulk.work(10_000)) > 0);
    const { failures, ...run } = await bulk.get(id);
    expect(run).toMatchObject({ state: 'done', total: 5, done: 3, failed: 2 });
    expect(failures).toEqual(
      expect.arrayContaining([
        { jobId: held, code: 'job-claimed' },
        { jobId: decided, code: 'job-resolved' },
      ]),
    );
    expect(others).toHaveLength(3);
  });

  it('leaves out what others hold, what needs two people, and what has several pieces of content', async () => {
    const [held = '', escalated = '', several = '', plain = ''] = await open(4);
    await fixture.review.jobs.claim({ by: 'staff:bilal', id: held, leaseMs: HOUR });
    await fixture.review.jobs.escalate(escalated, 'staff:bilal', 'Hard.');
    const { accountId } = await fixture.review.jobs.get(several);
    await fixture.fire([{ action: 'queue' }], { accountId, contentId: 'another' });
    const missing = '00000000-0000-7000-8000-0000ffffffff';
    const jobIds = [held, escalated, several, plain, missing];
    const seen = await bulk.preview({ jobIds, resolution: spam, by, escalated: false });
    expect(seen).toMatchObject({
      count: 1,
      excludedByCode: { 'job-claimed': 1, 'lead-needed': 1, 'content-unclear': 1, 'job-not-found': 1 },
    });
    const suspend: JobResolution = { ...spam, actions: [{ action: 'suspend-account' }] };
    const two = await bulk.preview({ jobIds: [plain], resolution: suspend, by, escalated: true });
    expect(two).toMatchObject({ count: 0, excludedByCode: { 'second-person-needed': 1 } });
    await expect(bulk.start(two.token, by, 'x')).rejects.toMatchObject({ code: 'bulk-empty' });
  });

  it('does not decide alone what became severe since the preview', async () => {
    await open(2);
    const { token } = await preview(spam);
    await fixture.review.policies.put('terrorism', by, {
      title: { en: 'Terrorism', ur: 'دہشت گردی' },
      text: { en: 'No.', ur: 'نہیں۔' },
      ground: 'terms',
      severe: true,
      points: 4,
      decayDays: 90,
      category: 'RISK_FOR_PUBLIC_SECURITY',
      keywords: [],
    });
    const { id } = await bulk.start(token, by, 'One campaign.');
    while ((await bulk.work(10_000)) > 0);
    expect(await bulk.get(id)).toMatchObject({
      done: 0,
      failed: 2,
      failures: [{ code: 'second-person-needed' }, {}],
    });
    expect(await statesOfJobs()).toEqual({ open: 2 });
  });

  it('is started by who saw it, once, within an hour, by a person', async () => {
    await open(1);
    const { token } = await preview(clean);
    await expect(bulk.start(token, 'staff:other', 'x')).rejects.toMatchObject({ code: 'bulk-not-yours' });
    await expect(bulk.start(token, 'key:1', 'x')).rejects.toMatchObject({ code: 'person-needed' });
    await expect(bulk.start(token, by, ' ')).rejects.toMatchObject({ pointer: '/reason' });
    await expect(bulk.start('made-up', by, 'x')).rejects.toMatchObject({ code: 'bulk-not-found' });
    await bulk.start(token, by, 'x');
    await expect(bulk.start(token, by, 'x')).rejects.toMatchObject({ code: 'bulk-started' });
    const late = await preview(clean);
    fixture.clock.advance(HOUR);
    await expect(bulk.start(late.token, by, 'x')).rejects.toMatchObject({ code: 'bulk-expired' });
    await bulk.purge();
    await expect(bulk.start(late.token, by, 'x')).rejects.toMatchObject({ code: 'bulk-not-found' });
  });

  it('is refused where it is no decision', async () => {
    const wrong = { ...spam, actions: [{ action: 'remove-content', contentId: 'c1' }] } as JobResolution;
    await expect(preview(wrong)).rejects.toMatchObject({ pointer: '/resolution/actions/0/contentId' });
    await expect(preview({ ...clean, reason: ' ' })).rejects.toMatchObject({ pointer: '/reason' });
    const neither = bulk.preview({ resolution: clean, by, escalated: false });
    await expect(neither).rejects.toMatchObject({ pointer: '/filter' });
  });
});
