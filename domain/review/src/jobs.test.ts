import type { JobResolution } from '@breakwater/contracts/review';
import { encodeCursor } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aFiredRule, anId, aReview, aVerdict, type ReviewFixture } from './testing/index.ts';

const HOUR = 3_600_000;
const suspend: JobResolution = {
  decision: 'violation',
  actions: [{ action: 'suspend-account' }, { action: 'remove-content', contentId: 'c1' }],
  reason: 'The account recruits for a listed organisation.',
};
const clean: JobResolution = { decision: 'no-violation', reason: 'A news report.' };

describe('jobs', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  /** A job about a1 that Amina holds for an hour; its post is hidden. */
  async function claimed(): Promise<string> {
    await fixture.fire([
      { action: 'hide-until-review', for: 'PT24H' },
      { action: 'queue', severity: 'high' },
    ]);
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    return job?.id ?? '';
  }

  it('gives the most urgent job, then the oldest; nothing when none is open', async () => {
    for (const [accountId, severity] of [
      ['low', 'low'],
      ['old', 'high'],
      ['new', 'high'],
    ] as const) {
      fixture.clock.advance(1_000);
      await fixture.fire([{ action: 'queue', severity }], { accountId });
    }
    const order = [];
    for (let n = 0; n < 4; n++)
      order.push((await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR }))?.accountId);
    expect(order).toEqual(['old', 'new', 'low', undefined]);
  });

  it('says who holds a job until when, and opens it again when the time is over', async () => {
    const id = await claimed();
    const byBilal = { by: 'staff:bilal', id, leaseMs: HOUR };
    const taken = fixture.review.jobs.claim(byBilal);
    await expect(taken).rejects.toThrow('This job is claimed by staff:amina until 2026-01-01T01:00:00.000Z.');
    await expect(taken).rejects.toMatchObject({ code: 'job-claimed', status: 409 });
    fixture.clock.advance(HOUR);
    expect(await fixture.review.jobs.get(id)).toMatchObject({ state: 'open' });
    expect((await fixture.review.jobs.list({ state: 'claimed' })).items).toEqual([]);
    await expect(fixture.review.jobs.resolve(id, 'staff:amina', clean)).rejects.toMatchObject({
      code: 'job-not-claimed',
    });
    expect(await fixture.review.jobs.claim(byBilal)).toMatchObject({
      state: 'claimed',
      claimedBy: 'staff:bilal',
    });
    await expect(fixture.review.jobs.resolve(id, 'staff:amina', clean)).rejects.toMatchObject({
      code: 'job-claimed',
    });
  });

  it('renews a claim, releases it, and knows no job of another name', async () => {
    const id = await claimed();
    fixture.clock.advance(HOUR / 2);
    const renewed = await fixture.review.jobs.claim({ by: 'staff:amina', id, leaseMs: HOUR });
    expect(renewed.claimedUntil).toBe('2026-01-01T01:30:00.000Z');
    await expect(fixture.review.jobs.release(id, 'staff:bilal')).rejects.toMatchObject({
      code: 'job-claimed',
    });
    expect(await fixture.review.jobs.release(id, 'staff:amina')).toMatchObject({ state: 'open' });
    for (const unknown of ['nobody', '00000000-0000-7000-8000-0000ffffffff']) {
      await expect(fixture.review.jobs.get(unknown)).rejects.toMatchObject({
        code: 'job-not-found',
        status: 404,
      });
    }
  });

  it('lifts what automation did when there was no violation', async () => {
    const id = await claimed();
    await fixture.fire([{ action: 'verify', for: 'P7D' }], { accountId: 'another' });
    const job = await fixture.review.jobs.resolve(id, 'staff:amina', clean);
    expect(job).toMatchObject({ state: 'resolved', decision: 'no-violation', decidedBy: 'staff:amina' });
    expect(fixture.told().slice(2)).toEqual(['action.reversed hide-until-review']);
    expect(fixture.recorded.slice(-2).map(({ action, actor }) => `${actor} ${action}`)).toEqual([
      'staff:amina action.reversed',
      'staff:amina job.resolved',
    ]);
    fixture.clock.advance(25 * HOUR);
    expect(await fixture.review.expireActions()).toBe(0);
    const late = fixture.review.jobs.resolve(id, 'staff:amina', suspend);
    await expect(late).rejects.toThrow(
      'staff:amina resolved this job at 2026-01-01T00:00:00.000Z: no-violation.',
    );
  });

  it('waits for a second person to suspend, and does the rest at once', async () => {
    const id = await claimed();
    const waiting = await fixture.review.jobs.resolve(id, 'staff:amina', suspend);
    expect(waiting).toMatchObject({
      state: 'awaiting-second',
      decidedBy: 'staff:amina',
      note: suspend.reason,
    });
    expect(fixture.told().slice(1)).toEqual(['action.created remove-content']);
    await expect(fixture.review.jobs.confirm(id, 'staff:amina')).rejects.toMatchObject({
      code: 'second-person-needed',
      status: 409,
    });
    const claim = fixture.review.jobs.claim({ by: 'staff:bilal', id, leaseMs: HOUR });
    await expect(claim).rejects.toMatchObject({ code: 'job-awaiting-second' });
    expect(await fixture.review.jobs.confirm(id, 'staff:bilal')).toMatchObject({
      state: 'resolved',
      decidedBy: 'staff:amina',
      confirmedBy: 'staff:bilal',
    });
    expect(fixture.told().slice(2)).toEqual(['action.created suspend-account']);
    const suspension = fixture.sent.findLast(({ type }) => type === 'action.created');
    expect(suspension?.payload).toMatchObject({
      origin: 'person',
      jobId: id,
      because: suspend.reason,
    });
  });

  it('does not act twice on a replayed confirmation', async () => {
    const id = await claimed();
    await fixture.review.jobs.resolve(id, 'staff:amina', suspend);
    await fixture.review.jobs.confirm(id, 'staff:bilal');
    const sent = fixture.sent.length;
    await expect(fixture.review.jobs.confirm(id, 'staff:bilal')).rejects.toThrow(
      'staff:amina and staff:bilal resolved this job',
    );
    await expect(fixture.review.jobs.reject(id, 'staff:chen', 'no')).rejects.toMatchObject({
      code: 'job-resolved',
    });
    expect(fixture.sent).toHaveLength(sent);
  });

  it('does not tell that removed content came back', async () => {
    const id = await claimed();
    await fixture.review.jobs.resolve(id, 'staff:amina', suspend);
    fixture.clock.advance(25 * HOUR);
    expect(await fixture.review.expireActions()).toBe(0);
    expect(fixture.recorded.map(({ action }) => action)).toContain('action.superseded');
  });

  it('opens a job again that a second person rejected', async () => {
    const id = await claimed();
    await expect(fixture.review.jobs.reject(id, 'staff:bilal', 'no')).rejects.toMatchObject({
      code: 'job-not-awaiting-second',
    });
    await fixture.review.jobs.resolve(id, 'staff:amina', suspend);
    await expect(fixture.review.jobs.reject(id, 'staff:amina', 'no')).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    const job = await fixture.review.jobs.reject(id, 'staff:bilal', 'The post reports on it.');
    expect(job).toMatchObject({ state: 'open' });
    expect(job).not.toHaveProperty('decidedBy');
    expect(fixture.told()).not.toContain('action.created suspend-account');
    await fixture.review.jobs.claim({ by: 'staff:bilal', id, leaseMs: HOUR });
    expect(await fixture.review.jobs.resolve(id, 'staff:bilal', clean)).toMatchObject({ state: 'resolved' });
  });

  it('ends in time what a person decided for a time', async () => {
    const id = await claimed();
    const limit: JobResolution = { ...suspend, actions: [{ action: 'limit-account', for: 'PT1H' }] };
    await fixture.review.jobs.resolve(id, 'staff:amina', limit);
    fixture.clock.advance(HOUR);
    await fixture.review.expireActions();
    expect(fixture.told().slice(1)).toEqual(['action.created limit-account', 'action.expired limit-account']);
  });

  it.each<[Partial<JobResolution>, string]>([
    [{ reason: ' ' }, '/reason'],
    [{ reason: 'Because\0' }, '/reason'],
    [{ actions: [{ action: 'remove-content', contentId: 'c\0' }] }, '/actions/0/contentId'],
    [{ decision: 'no-violation' }, '/actions'],
    [{ actions: [{ action: 'remove-content' }] }, '/actions/0/contentId'],
    [{ actions: [{ action: 'suspend-account', contentId: 'c1' }] }, '/actions/0/contentId'],
    [{ actions: [{ action: 'limit-account' }, { action: 'limit-account', for: 'P1M' }] }, '/actions/1/for'],
  ])('points at what is wrong in a resolution: %j', async (change, pointer) => {
    const id = await claimed();
    const resolved = fixture.review.jobs.resolve(id, 'staff:amina', { ...suspend, ...change });
    await expect(resolved).rejects.toMatchObject({ code: 'request-invalid', status: 422, pointer });
  });

  it('pages through jobs and actions without a gap', async () => {
    for (let n = 0; n < 7; n++) {
      await fixture.fire([{ action: 'queue', severity: n % 2 ? 'high' : 'low' }, { action: 'slow' }], {
        accountId: `a${n}`,
      });
    }
    for (const list of [fixture.review.jobs.list, fixture.review.actions.list]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ limit: 3, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.items.map(({ accountId }) => accountId));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
      const places = ['-'.repeat(24), '0000-01-01T00:00:00.000Z'].map((at) => [at, anId()]);
      const cursors = [...places, ...places.map((place) => ['1', ...place])].map((place) =>
        encodeCursor(place),
      );
      for (const made of ['made-up', ...cursors])
        await expect(list({ cursor: made })).rejects.toMatchObject({ status: 422, pointer: '/cursor' });
      for (const field of ['platform', 'account'])
        await expect(list({ [field]: 'a\0b' })).rejects.toMatchObject({ status: 422, pointer: `/${field}` });
    }
  });
});

describe.skipIf(!postgresAvailable)('jobs of several reviewers [needs postgres]', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestPostgres(reviewMigrations);
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  it('gives none of 200 jobs to two of 8 who claim at once', async () => {
    const rules = [aFiredRule([{ action: 'queue' }])];
    await fixture.apply(...Array.from({ length: 200 }, (_, n) => aVerdict(rules, { accountId: `a${n}` })));
    const claimAll = async (by: string) => {
      const held: string[] = [];
      for (;;) {
        const job = await fixture.review.jobs.claim({ by, leaseMs: HOUR });
        if (!job) return held;
        held.push(job.id);
      }
    };
    const held = await Promise.all([...Array(8).keys()].map((n) => claimAll(`staff:reviewer-${n}`)));
    expect(held.flat()).toHaveLength(200);
    expect(new Set(held.flat()).size).toBe(200);
    expect(held.filter((jobs) => jobs.length > 0).length).toBeGreaterThan(1);
  });

  it('lets one of two confirmations at once through', async () => {
    await fixture.fire([{ action: 'queue' }]);
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    const id = job?.id ?? '';
    await fixture.review.jobs.resolve(id, 'staff:amina', suspend);
    const results = await Promise.allSettled(
      ['staff:bilal', 'staff:chen'].map((by) => fixture.review.jobs.confirm(id, by)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(fixture.told().filter((told) => told === 'action.created suspend-account')).toHaveLength(1);
  });

  it('sends an action once when two batches ask for it at once', async () => {
    const ask = () => fixture.fire([{ action: 'slow' }, { action: 'queue' }]);
    await Promise.all(Array.from({ length: 6 }, ask));
    expect(fixture.told()).toEqual(['action.created slow']);
    expect((await fixture.review.jobs.list()).items[0]?.verdictIds).toHaveLength(6);
  });
});
