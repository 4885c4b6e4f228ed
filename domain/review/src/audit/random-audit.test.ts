import { seededRandom } from '@breakwater/kernel';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import {
  aFiredRule,
  anId,
  aReview,
  auditedWeek,
  aVerdict,
  type MadeWeek,
  type ReviewFixture,
} from '../testing/index.ts';
import { isDrawn } from './draw-at-random.ts';
import { estimateMissed } from './estimate-missed.ts';

const HOUR = 3_600_000;
const MADE: MadeWeek = {
  posts: [2_000, 10_000],
  rate: [0.002, 0.022],
  prevalence: [0, 0.004],
  unjudged: 0.1,
};
const MINUTE = 60_000;
const by = 'staff:amina';
const key = new Uint8Array(32).fill(7);

let storage: Storage;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
});
afterAll(() => storage.close());
beforeEach(async () => {
  fixture = aReview(storage, { drawKey: key });
  await fixture.reset();
  await sql`truncate random_audit_periods cascade`.execute(storage.db);
});

/** Somebody decides so many jobs, which gives the capacity of a week. */
async function decideSome(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const id = await fixture.claimed(by, { accountId: `decided-${n}` });
    await fixture.review.jobs.resolve(id, by, { decision: 'no-violation', reason: 'News.' });
  }
}
const draw = (rate: number) =>
  sql`insert into random_audit_periods (id, started_at, rate) values (${anId()}, ${new Date(fixture.clock.now())}, ${rate})`.execute(
    storage.db,
  );
const posts = (count: number) =>
  Array.from({ length: count }, (_, n) => aVerdict([], { accountId: `author-${n}`, contentId: `post-${n}` }));
const random = async () => (await fixture.review.jobs.list({ queue: 'random', limit: 500 })).items;

describe('what is drawn at random', () => {
  it('is of new content that nothing flagged, with the rate that is set, and counted', async () => {
    await draw(0.2);
    await fixture.apply(...posts(1_000));
    const drawn = await random();
    expect(drawn.length).toBeGreaterThan(140);
    expect(drawn.length).toBeLessThan(260);
    await fixture.apply(
      aVerdict([aFiredRule([{ action: 'label', label: 'x' }])], { accountId: 'flagged' }),
      aVerdict([], { accountId: 'sharer', type: 'content.shared' }),
      aVerdict([], { accountId: 'signed-up', type: 'account.created' }),
    );
    const { weeks } = await fixture.review.quality.missed({ weeks: 1 });
    expect(weeks[0]).toMatchObject({ seen: 1_000, drawn: drawn.length, judged: 0, violations: 0 });
    expect(weeks[0]?.missed).toBeUndefined();
  });

  it('tells who judges it nothing of what models say', async () => {
    await draw(1);
    await fixture.apply(...posts(1));
    expect(await random()).toMatchObject([
      {
        origin: 'random',
        policy: 'random-audit',
        severity: 'low',
        proposed: [],
        why: [{ code: 'drawn-at-random', values: {} }],
        priority: { chanceFrom: 'unknown' },
      },
    ]);
  });

  it('follows from a secret: not from the id alone, and a higher rate only adds', () => {
    const ids = Array.from({ length: 4_000 }, anId);
    const other = new Uint8Array(32).fill(8);
    const with7 = ids.filter((id) => isDrawn(key, id, 0.1));
    const with8 = ids.filter((id) => isDrawn(other, id, 0.1));
    expect(with7.length).toBeGreaterThan(320);
    expect(with7.length).toBeLessThan(480);
    // What one secret draws the other draws as seldom as anything else.
    expect(with7.filter((id) => with8.includes(id)).length).toBeLessThan(90);
    expect(with7.every((id) => isDrawn(key, id, 0.11))).toBe(true);
  });

  it('is nothing without a secret, without a rate, and where the share is nought', async () => {
    const without = aReview(storage);
    await draw(1);
    await without.apply(...posts(5));
    expect(await random()).toEqual([]);
    fixture.settings.randomShare = 0;
    await decideSome(3);
    expect(await fixture.review.adaptAudit()).toBe(0);
    fixture.clock.advance(MINUTE);
    await fixture.apply(...posts(5));
    expect(await random()).toEqual([]);
  });

  it('takes the share of what people can look at, and follows it', async () => {
    expect(await fixture.review.adaptAudit()).toBe(0);
    await decideSome(28);
    // 28 in a week are four a day, of which 5 % are 0.2; as long as nothing was counted, of 10,000 a day.
    expect(await fixture.review.adaptAudit()).toBeCloseTo(0.000_02, 6);
    fixture.clock.advance(MINUTE);
    await fixture.apply(...posts(100));
    fixture.clock.advance(HOUR);
    const rate = await fixture.review.adaptAudit();
    // 100 in 61 minutes are some 2,361 a day.
    expect(rate).toBeCloseTo(0.2 / 2_361, 6);
    expect(await fixture.review.adaptAudit()).toBe(rate);
    fixture.settings.randomShare = 0;
    expect(await fixture.review.adaptAudit()).toBe(0);
  });

  it('goes on with what was counted over midnight, and guesses only where nothing ever was', async () => {
    await decideSome(28);
    const DAY = 24 * HOUR;
    fixture.clock.set(Math.ceil(fixture.clock.now() / DAY) * DAY - 2 * HOUR);
    await fixture.review.adaptAudit();
    fixture.clock.advance(MINUTE);
    await fixture.apply(...posts(1_000));
    // 1,000 in two hours are 12,000 a day.
    const rate = 0.2 / 12_000;
    fixture.clock.advance(2 * HOUR - MINUTE);
    expect(await fixture.review.adaptAudit()).toBeCloseTo(rate, 8);
    fixture.clock.advance(MINUTE);
    expect(await fixture.review.adaptAudit()).toBeCloseTo(rate, 8);
  });

  it('weighs a period that began before the last day by the part of it that lies within', async () => {
    await decideSome(28);
    await draw(0.5);
    const DAY = 24 * HOUR;
    await sql`
      insert into random_audit_seen (period_id, slot, seen) select id, 0, 36000 from random_audit_periods`.execute(
      storage.db,
    );
    await sql`update job_decisions set decided_at = decided_at + interval '3 days'`.execute(storage.db);
    fixture.clock.advance(3 * DAY);
    expect(await fixture.review.adaptAudit()).toBeCloseTo(0.2 / 12_000, 8);
  });

  it('is counted while nothing is drawn, so that the first rate after that is no guess', async () => {
    fixture.settings.randomShare = 0;
    await decideSome(28);
    expect(await fixture.review.adaptAudit()).toBe(0);
    fixture.clock.advance(MINUTE);
    await fixture.apply(...posts(1_000));
    fixture.clock.advance(2 * HOUR - MINUTE);
    expect(await random()).toEqual([]);
    expect((await fixture.review.quality.missed({ weeks: 1 })).weeks[0]).toMatchObject({
      seen: 1_000,
      drawn: 0,
    });
    fixture.settings.randomShare = 0.05;
    expect(await fixture.review.adaptAudit()).toBeCloseTo(0.2 / 12_000, 8);
  });

  it('is drawn less where it piles up, down to nothing', async () => {
    await decideSome(28);
    await draw(1);
    fixture.clock.advance(MINUTE);
    await fixture.apply(...posts(3));
    expect(await random()).toHaveLength(3);
    expect(await fixture.review.adaptAudit()).toBe(0);
  });

  it('is offered as its share of what people ask for, and besides where nothing else is left', async () => {
    fixture.settings.randomShare = 0.25;
    await draw(1);
    await fixture.apply(...posts(200));
    for (let n = 0; n < 400; n++)
      await fixture.fire([{ action: 'queue' }], { accountId: `flagged-${n}`, contentId: `flagged-${n}` });
    let offered = 0;
    for (let n = 0; n < 400; n++) {
      const job = await fixture.review.jobs.claim({ by, leaseMs: HOUR });
      if (job?.queue === 'random') offered++;
    }
    expect(offered).toBeGreaterThan(65);
    expect(offered).toBeLessThan(140);
    fixture.settings.randomShare = 0;
    const queues = new Set<string>();
    for (;;) {
      const job = await fixture.review.jobs.claim({ by, leaseMs: HOUR });
      if (!job) break;
      queues.add(job.queue);
    }
    expect([...queues]).toEqual(['default', 'random']);
  });

  it('says how much is missed once it is judged, and takes back what is undone', async () => {
    await draw(1);
    await fixture.apply(...posts(10));
    const jobs = await random();
    let decisionId = '';
    for (const [index, { id }] of jobs.entries()) {
      await fixture.review.jobs.claim({ by, id, leaseMs: HOUR });
      const job = await fixture.review.jobs.resolve(
        id,
        by,
        index < 2
          ? { decision: 'violation', policy: 'terrorism', reason: 'Propaganda.' }
          : { decision: 'no-violation', reason: 'A ferry.' },
      );
      if (index === 0) decisionId = job.decisionId ?? '';
    }
    const [week] = (await fixture.review.quality.missed({ weeks: 1 })).weeks;
    expect(week).toMatchObject({
      seen: 10,
      drawn: 10,
      judged: 10,
      violations: 2,
      byPolicy: { terrorism: 2 },
      missed: { estimate: 2, low: 2 },
    });
    await fixture.review.decisions.undo(decisionId, { by, reason: 'Wrong.', mayUndoOthers: false });
    const [after] = (await fixture.review.quality.missed({ weeks: 1 })).weeks;
    expect(after).toMatchObject({ judged: 9, violations: 1, byPolicy: { terrorism: 1 } });
    expect((await fixture.review.quality.missed()).weeks).toHaveLength(8);
  });

  it('is drawn with one rate at a time: the store refuses another', async () => {
    await draw(0.1);
    await expect(draw(0.2)).rejects.toThrow('random_audit_one_period');
    await expect(draw(1.5)).rejects.toThrow();
  });
});

describe('the estimate of what is missed', () => {
  it('holds in 95 of 100 weeks, whatever the rates and however few there are', () => {
    const next = seededRandom(5);
    let held = 0;
    const WEEKS = 1_000;
    for (let week = 0; week < WEEKS; week++) {
      const { truth, strata } = auditedWeek(MADE, next);
      const { low, high } = estimateMissed(strata) ?? expect.fail('nothing was judged');
      if (low <= truth && truth <= high) held++;
    }
    expect(held / WEEKS).toBeGreaterThanOrEqual(0.95);
    // Nor is it so wide that it says nothing: an interval that always holds would be useless.
    const { low, high } =
      estimateMissed([{ rate: 0.01, seen: 100_000, drawn: 1_000, judged: 1_000, violations: 50 }]) ??
      expect.fail('nothing');
    expect([low, high]).toEqual([3_711, 6_592]);
  });

  it('is never turned round, nor less than what was found, nor more than there was', () => {
    const stratum = fc
      .record({
        rate: fc.double({ min: 1e-6, max: 1, noNaN: true }),
        drawn: fc.integer({ min: 0, max: 500 }),
        more: fc.integer({ min: 0, max: 1e6 }),
        judgedShare: fc.double({ min: 0, max: 1, noNaN: true }),
        foundShare: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ rate, drawn, more, judgedShare, foundShare }) => {
        const judged = Math.floor(drawn * judgedShare);
        return { rate, drawn, seen: drawn + more, judged, violations: Math.floor(judged * foundShare) };
      });
    fc.assert(
      fc.property(fc.array(stratum, { maxLength: 8 }), (strata) => {
        const missed = estimateMissed(strata);
        const judged = strata.some((one) => one.judged > 0);
        expect(missed !== undefined).toBe(judged);
        if (!missed) return;
        const found = strata.reduce((sum, { violations }) => sum + violations, 0);
        expect(missed.low).toBeGreaterThanOrEqual(found);
        expect(missed.high).toBeGreaterThanOrEqual(missed.low);
        expect(Number.isFinite(missed.high)).toBe(true);
      }),
    );
  });
});
