import type { Job } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aReview, type ReviewFixture } from './testing/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let storage: Storage;
let fixture: ReviewFixture;
let jobs: ReviewFixture['review']['jobs'];
beforeAll(async () => {
  storage = await openTestStorage(reviewMigrations);
  fixture = aReview(storage);
  ({ jobs } = fixture.review);
});
afterAll(() => storage.close());
beforeEach(() => fixture.reset());

const next = (by: string, more: { escalated?: boolean; after?: string } = {}) =>
  jobs.claim({ by, leaseMs: HOUR, ...more });

/** Opens jobs of these severities on accounts a0, a1, …, and gives their ids. */
async function open(...severities: Job['severity'][]): Promise<string[]> {
  for (const [n, severity] of severities.entries()) {
    await fixture.fire([{ action: 'queue', severity }], { accountId: `a${n}` });
    fixture.clock.advance(1_000);
  }
  const { items } = await jobs.list();
  return severities.map((_, n) => items.find(({ accountId }) => accountId === `a${n}`)?.id ?? '');
}

describe('passing a job over', () => {
  it('gives it to others, and not to the same person for a day', async () => {
    const [first = '', second = ''] = await open('high', 'low');
    expect((await next('amina'))?.id).toBe(first);
    expect(await jobs.skip(first, 'amina', 'I know the person.')).toMatchObject({ state: 'open', skips: 1 });
    expect((await next('amina'))?.id).toBe(second);
    expect((await next('bilal'))?.id).toBe(first);
    await jobs.release(first, 'bilal');
    fixture.clock.advance(DAY - HOUR);
    await jobs.skip(second, 'amina', 'later');
    expect(await next('amina')).toBeUndefined();
    fixture.clock.advance(HOUR + 1);
    expect((await next('amina'))?.id).toBe(first);
  });

  it('needs a reason, and the job in nobody else’s hands', async () => {
    const [id = ''] = await open('high');
    await next('bilal');
    await expect(jobs.skip(id, 'amina', 'x')).rejects.toMatchObject({ code: 'job-claimed' });
    await expect(jobs.skip(id, 'bilal', ' ')).rejects.toMatchObject({ status: 422, pointer: '/reason' });
  });

  it('can go on behind a job without taking it', async () => {
    const [first = '', second = '', third = ''] = await open('high', 'high', 'low');
    expect((await next('amina', { after: first }))?.id).toBe(second);
    expect((await next('amina', { after: second }))?.id).toBe(third);
    expect(await next('amina', { after: third })).toBeUndefined();
    await expect(next('amina', { after: 'x' })).rejects.toMatchObject({ code: 'job-not-found' });
  });
});

describe('escalating', () => {
  it('leaves the job to those who take what was escalated', async () => {
    const [id = ''] = await open('high');
    await next('amina');
    expect(await jobs.escalate(id, 'amina', 'A court order is mentioned.')).toMatchObject({
      state: 'open',
      level: 'lead',
      escalatedBy: 'amina',
      escalatedBecause: 'A court order is mentioned.',
    });
    expect(await next('amina')).toBeUndefined();
    await expect(jobs.claim({ by: 'amina', id, leaseMs: HOUR })).rejects.toMatchObject({
      code: 'lead-needed',
      status: 403,
    });
    expect(await next('bilal', { escalated: true })).toMatchObject({ id, level: 'lead' });
    await expect(jobs.escalate(id, 'bilal', 'again')).rejects.toMatchObject({ code: 'job-escalated' });
    expect((await jobs.list({ level: 'lead' })).items).toHaveLength(1);
    expect((await jobs.list({ level: 'first' })).items).toHaveLength(0);
  });
});

describe('putting off', () => {
  it('lets a job sleep until its time', async () => {
    const [id = ''] = await open('high');
    const until = toInstant(fixture.clock.now() + DAY);
    const asleep = await jobs.snooze(id, 'amina', { until, reason: 'The platform was asked.' });
    expect(asleep).toMatchObject({
      state: 'snoozed',
      snoozedUntil: until,
      snoozeReason: 'The platform was asked.',
    });
    expect(await next('bilal')).toBeUndefined();
    expect((await jobs.list({ state: 'open' })).items).toEqual([]);
    expect((await jobs.list({ state: 'snoozed' })).items).toHaveLength(1);
    fixture.clock.advance(DAY);
    expect((await jobs.list({ state: 'open' })).items).toHaveLength(1);
    const woken = await next('bilal');
    expect(woken).toMatchObject({ id, state: 'claimed', claimedBy: 'bilal' });
    expect(woken?.snoozedUntil).toBeUndefined();
  });

  it('ends when something more severe comes in, not when more of the same does', async () => {
    const [id = ''] = await open('medium');
    await jobs.snooze(id, 'amina', { until: toInstant(fixture.clock.now() + DAY), reason: 'x' });
    await fixture.fire([{ action: 'queue', severity: 'medium' }], { accountId: 'a0' });
    expect(await jobs.get(id)).toMatchObject({ state: 'snoozed' });
    await fixture.fire([{ action: 'queue', severity: 'high' }], { accountId: 'a0' });
    expect(await jobs.get(id)).toMatchObject({ state: 'open', severity: 'high' });
  });

  it('does not go past the due time, nor past 30 days, nor back', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'PT12H' }]);
    const id = (await jobs.list()).items[0]?.id ?? '';
    const at = (ms: number) => ({ until: toInstant(fixture.clock.now() + ms), reason: 'x' });
    for (const wrong of [at(13 * HOUR), at(31 * DAY), at(-1), { until: 'tomorrow', reason: 'x' }])
      await expect(jobs.snooze(id, 'amina', wrong)).rejects.toMatchObject({ status: 422, pointer: '/until' });
    await jobs.snooze(id, 'amina', at(11 * HOUR));
    fixture.clock.advance(12 * HOUR);
    await expect(jobs.snooze(id, 'amina', at(HOUR))).rejects.toMatchObject({ code: 'job-overdue' });
  });
});

describe('the priority of a job by reach', () => {
  beforeEach(() => {
    fixture.settings.jobOrder = 'reach';
  });

  it('is harm × reach × urgency, whatever they are', async () => {
    let made = 0;
    const ranks = ['low', 'medium', 'high', 'critical'] as const;
    const each = fc.asyncProperty(
      fc.constantFrom(...ranks),
      fc.option(fc.integer({ min: 0, max: 10_000_000_000 }), { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      async (severity, audience, dueIn) => {
        const dueAt = dueIn === undefined ? undefined : toInstant(fixture.clock.now() + dueIn * HOUR);
        const job = await storage.work((work) =>
          jobs.open(
            work,
            {
              queue: 'default',
              origin: 'rule',
              platform: 'harbour',
              accountId: `a${made++}`,
              policy: 'p',
              severity,
              because: 'x',
              ...(audience !== undefined && { audience }),
              ...(dueAt !== undefined && { dueAt }),
            },
            'test',
          ),
        );
        const { priority } = await jobs.get(job.id);
        const harm = 3 ** ranks.indexOf(severity);
        const reach = 1 + Math.log10(1 + (audience ?? 0));
        const urgency = dueIn === undefined || dueIn > 24 ? 1 : dueIn > 4 ? 2 : dueIn > 1 ? 3 : 4;
        expect(priority).toMatchObject({ harm, urgency });
        expect(priority.reach).toBeCloseTo(reach, 1.9);
        expect(priority.score).toBeCloseTo(harm * priority.reach * urgency, 6);
      },
    );
    await fc.assert(each, { numRuns: 40 });
  });

  it('goes up as the due time comes closer, and the list follows', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'P2D' }], { accountId: 'due' });
    await fixture.fire([{ action: 'queue', severity: 'high' }], { accountId: 'severe' });
    const first = async () => (await jobs.list()).items[0];
    const steps: (number | undefined)[] = [];
    expect((await first())?.accountId).toBe('severe');
    for (const hours of [0, 24, 44, 47, 48]) {
      fixture.clock.set(Date.parse('2026-01-01T00:00:00Z') + hours * HOUR);
      await fixture.review.stepUrgency();
      expect(await fixture.review.stepUrgency()).toBe(0);
      steps.push((await jobs.list({ account: 'due' })).items[0]?.priority.urgency);
    }
    expect(steps).toEqual([1, 2, 3, 4, 5]);
    expect(await first()).toMatchObject({
      accountId: 'due',
      priority: { order: 'reach', score: 15, harm: 3, reach: 1, urgency: 5 },
    });
    expect((await jobs.list({ overdue: true })).items).toHaveLength(1);
  });
});

describe('the list of jobs', () => {
  it('can be narrowed by everything that is shown', async () => {
    await fixture.fire([{ action: 'queue', queue: 'terrorism', severity: 'critical' }], {
      accountId: 'a1',
      platform: 'cove',
    });
    await fixture.fire([{ action: 'queue', queue: 'networks', severity: 'low' }], { accountId: 'a2' });
    const claimed = await jobs.claim({ by: 'amina', leaseMs: HOUR, queue: 'networks' });
    const of = async (query: Parameters<typeof jobs.list>[0]) =>
      (await jobs.list(query)).items.map(({ accountId }) => accountId);
    expect(await of({})).toEqual(['a1', 'a2']);
    expect(await of({ queue: 'terrorism' })).toEqual(['a1']);
    expect(await of({ severity: 'low' })).toEqual(['a2']);
    expect(await of({ platform: 'cove', policy: 'terrorism' })).toEqual(['a1']);
    expect(await of({ claimedBy: 'amina' })).toEqual(['a2']);
    expect(await of({ claimedBy: 'bilal' })).toEqual([]);
    expect(await of({ origin: 'notice' })).toEqual([]);
    expect(await of({ q: 'a2' })).toEqual(['a2']);
    expect(await of({ q: claimed?.id ?? '' })).toEqual(['a2']);
    expect(await of({ q: 'NAMES an org' })).toEqual(['a1', 'a2']);
    expect(await of({ q: '100%' })).toEqual([]);
    expect((await jobs.list({ limit: 1 })).total).toEqual({ count: 2, more: false });
  });

  it('leaves out what is resolved, unless asked or of one account', async () => {
    const [id = ''] = await open('low');
    await jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    await jobs.resolve(id, 'staff:amina', { decision: 'no-violation', reason: 'A news report.' });
    expect((await jobs.list()).items).toEqual([]);
    expect((await jobs.list({ state: 'resolved' })).items).toHaveLength(1);
    expect((await jobs.list({ account: 'a0' })).items).toHaveLength(1);
  });
});
