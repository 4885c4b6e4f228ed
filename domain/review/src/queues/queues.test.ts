import type { Queue } from '@breakwater/contracts/review';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { createReview } from '../review.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from '../testing/index.ts';

const HOUR = 3_600_000;
const by = 'staff:lead';
const urgent: Queue = { id: 'urgent', title: { en: 'Urgent', ur: 'فوری' }, dueHours: 4, paused: false };

describe('queues', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await fixture.reset();
    await fixture.review.queues.saveRouting({ rules: [] }, by);
    await fixture.review.queues.save(urgent, by);
    fixture.recorded.length = 0;
  });

  const countsOf = async (id: string) =>
    (await fixture.review.queues.list()).find((queue) => queue.id === id)?.counts;

  it('are there from the start, in both languages, and can be changed on record', async () => {
    const ids = (await fixture.review.queues.list()).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['default', 'notices', 'terrorism']));
    await fixture.review.queues.save({ ...urgent, paused: true }, by);
    expect((await fixture.review.queues.list()).find(({ id }) => id === 'urgent')).toMatchObject({
      title: urgent.title,
      paused: true,
    });
    expect(fixture.recorded).toMatchObject([{ actor: by, action: 'queue.changed', subject: 'urgent' }]);
  });

  it('count what waits, also in a queue that nobody set up', async () => {
    for (const accountId of ['a', 'b', 'c'])
      await fixture.fire([{ action: 'queue', queue: 'elsewhere' }], { accountId });
    await fixture.review.jobs.claim({ by: 'amina', leaseMs: HOUR });
    expect(await countsOf('elsewhere')).toMatchObject({
      open: 2,
      claimed: 1,
      overdue: 0,
      oldestAt: '2026-01-01T00:00:00.000Z',
    });
    fixture.clock.advance(HOUR);
    expect(await countsOf('elsewhere')).toMatchObject({ open: 3, claimed: 0 });
  });

  it.each(['random', 'copies'])('take nothing of a rule from before %s was reserved', async (queue) => {
    await fixture.fire([{ action: 'queue', queue }], { accountId: queue });
    expect((await fixture.review.jobs.list({ account: queue })).items).toMatchObject([{ queue: 'default' }]);
  });

  it('stay while something needs them', async () => {
    const { queues } = fixture.review;
    await queues.saveRouting({ rules: [{ id: 'a', when: 'true', queue: 'urgent' }] }, by);
    await expect(queues.remove('urgent', by)).rejects.toMatchObject({ code: 'queue-in-use' });
    await fixture.fire([{ action: 'queue' }]);
    await queues.saveRouting({ rules: [] }, by);
    await expect(queues.remove('urgent', by)).rejects.toMatchObject({ code: 'queue-in-use', status: 409 });
    for (const needed of ['default', 'random', 'copies'])
      await expect(queues.remove(needed, by)).rejects.toMatchObject({ code: 'queue-needed' });
    await expect(queues.remove('nothing', by)).rejects.toMatchObject({ code: 'queue-not-found' });
    await fixture.reset();
    await queues.remove('urgent', by);
    expect((await queues.list()).map(({ id }) => id)).not.toContain('urgent');
  });

  it('offer nothing while paused, and their jobs can be taken by id', async () => {
    await fixture.fire([{ action: 'queue', queue: 'urgent' }]);
    await fixture.review.queues.save({ ...urgent, paused: true }, by);
    const claim = { by: 'amina', leaseMs: HOUR };
    expect(await fixture.review.jobs.claim(claim)).toBeUndefined();
    const [job] = (await fixture.review.jobs.list()).items;
    expect(await fixture.review.jobs.claim({ ...claim, id: job?.id ?? '' })).toMatchObject({
      state: 'claimed',
    });
  });

  describe('routing', () => {
    it('sends a job to the queue of the first rule that holds, which says when it is due', async () => {
      await fixture.review.queues.saveRouting(
        {
          rules: [
            { id: 'unknown', when: 'job.audience > 10', queue: 'reports' },
            { id: 'severe', when: 'job.severity == "high" && "starter/terms" in job.rules', queue: 'urgent' },
            { id: 'all', when: 'true', queue: 'terrorism' },
          ],
        },
        by,
      );
      await fixture.fire([{ action: 'queue', severity: 'high' }], { accountId: 'a' });
      await fixture.fire([{ action: 'queue', severity: 'low' }], { accountId: 'b' });
      const found = Object.fromEntries(
        (await fixture.review.jobs.list()).items.map((job) => [job.accountId, job]),
      );
      expect(found.a).toMatchObject({ queue: 'urgent', dueAt: '2026-01-01T04:00:00.000Z' });
      expect(found.b).toMatchObject({ queue: 'terrorism' });
      expect(found.b?.dueAt).toBeUndefined();
    });

    it('keeps a due time that is earlier than that of the queue', async () => {
      await fixture.review.queues.saveRouting({ rules: [{ id: 'all', when: 'true', queue: 'urgent' }] }, by);
      await fixture.fire([{ action: 'hide-until-review', for: 'PT2H' }]);
      expect((await fixture.review.jobs.list()).items[0]?.dueAt).toBe('2026-01-01T02:00:00.000Z');
    });

    it('merges what two rules ask for and one queue takes', async () => {
      await fixture.review.queues.saveRouting({ rules: [{ id: 'all', when: 'true', queue: 'urgent' }] }, by);
      const rules = [
        aFiredRule([{ action: 'queue', queue: 'terrorism' }]),
        aFiredRule([{ action: 'queue', queue: 'networks', severity: 'critical' }], { id: 'other' }),
      ];
      await fixture.apply(aVerdict(rules));
      expect((await fixture.review.jobs.list()).items).toMatchObject([
        { queue: 'urgent', severity: 'critical' },
      ]);
    });

    it('changes nothing when a rule is wrong, and says where', async () => {
      const source = 'rules:\n  - id: a\n    when: job.severty == "high"\n    queue: urgent\n';
      const saved = fixture.review.queues.saveRouting({ source }, by, 'our-routing.yaml');
      await expect(saved).rejects.toMatchObject({
        code: 'routing-faulty',
        status: 422,
        extra: { faults: [{ file: 'our-routing.yaml', line: 3, column: 14, code: 'cel-type', rule: 'a' }] },
      });
      await expect(saved).rejects.toThrow(/^our-routing.yaml:3:14 /);
      expect((await fixture.review.queues.routing()).rules).toEqual([]);
      expect(fixture.recorded).toEqual([]);
    });

    it('is heard of by another process', async () => {
      const other = createReview(fixture.ports);
      const fire = (accountId: string) => {
        const verdict = aVerdict([aFiredRule([{ action: 'queue' }])], { accountId });
        return storage.work((work) => other.applyVerdicts([verdict], work));
      };
      await fire('before');
      await fixture.review.queues.saveRouting({ rules: [{ id: 'all', when: 'true', queue: 'urgent' }] }, by);
      await other.queues.reload();
      await fire('after');
      const jobs = (await other.jobs.list()).items;
      expect(Object.fromEntries(jobs.map(({ accountId, queue }) => [accountId, queue]))).toEqual({
        before: 'default',
        after: 'urgent',
      });
    });
  });

  it('take a job without a verdict, in the transaction of whoever asks', async () => {
    const open = () =>
      storage.work((work) =>
        fixture.review.jobs.open(
          work,
          {
            queue: 'notices',
            origin: 'notice',
            platform: 'harbour',
            accountId: 'a1',
            policy: 'terrorism',
            severity: 'high',
            because: 'Somebody says that this is illegal.',
            dueAt: '2026-01-03T00:00:00.000Z',
          },
          'notice',
        ),
      );
    const job = await open();
    expect(job).toMatchObject({ opened: true, queue: 'notices' });
    expect(fixture.recorded.at(-1)).toMatchObject({
      actor: 'notice',
      action: 'job.opened',
      subject: job.id,
    });
    expect(await fixture.review.jobs.get(job.id)).toMatchObject({ origin: 'notice', verdictIds: [] });
    expect(await open()).toEqual({ ...job, opened: false });
  });
});
