import { type ContentRef, ORDER_BOUNDS, WAITING_DOUBLES_HOURS } from '@breakwater/contracts/review';
import type { FiredRule } from '@breakwater/contracts/rules';
import { seededRandom, toInstant } from '@breakwater/kernel';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { LONGEST_WAIT_HOURS, type OrderFacts, rankOf } from './order-of-work.ts';
import type { ExpectedExposure } from './ports.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from './testing/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const by = 'staff:amina';

let storage: Storage;
let fixture: ReviewFixture;
let forecasts: Map<string, ExpectedExposure>;
let asked: ContentRef[];
/** What happens while somebody foresees. */
let meanwhile: (() => Promise<unknown>) | undefined;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  fixture = aReview(storage, {
    exposure: {
      exposureOf: async (contents) => {
        asked.push(...contents);
        await meanwhile?.();
        return contents.map(
          ({ contentId }) => forecasts.get(contentId) ?? { known: false, reason: 'seen once' },
        );
      },
    },
  });
});
afterAll(() => storage.close());
beforeEach(async () => {
  forecasts = new Map();
  asked = [];
  meanwhile = undefined;
  await fixture.reset();
  await sql`truncate review_outcomes, review_handling, review_counting`.execute(storage.db);
});

const known = (expected: number): ExpectedExposure => ({
  known: true,
  expected,
  low: expected / 2,
  high: expected * 2,
});
/** Opens a job about the content of an account, which has the same name. */
function open(name: string, rule: Partial<FiredRule> = {}, audience?: number): Promise<unknown> {
  const verdict = aVerdict([aFiredRule([{ action: 'queue' }], rule)], {
    accountId: name,
    contentId: name,
    at: toInstant(fixture.clock.now()),
  });
  const about = new Map([[verdict.id, { ...(audience !== undefined && { audience }) }]]);
  return storage.work((work) => fixture.review.applyVerdicts([verdict], work, about));
}
const says = (probability: number): Partial<FiredRule> => ({
  evidence: [{ kind: 'model', field: '/content/text', probability, model: 'post@1' }],
});
const names = async () => (await fixture.review.jobs.list()).items.map(({ accountId }) => accountId);
const jobOf = async (account: string) => {
  const [job] = (await fixture.review.jobs.list({ account })).items;
  return job ?? expect.fail(`no job of ${account}`);
};
async function decide(account: string, decision: 'violation' | 'no-violation', minutes = 2) {
  const { id } = await fixture.review.jobs.claim({ by, id: (await jobOf(account)).id, leaseMs: HOUR });
  fixture.clock.advance(minutes * MINUTE);
  return fixture.review.jobs.resolve(id, by, { decision, reason: 'Looked at.' });
}
const recount = () => {
  fixture.clock.advance(MINUTE);
  return fixture.review.reprioritise();
};

describe('the order of work', () => {
  it('puts first what looking at it prevents most for a minute of work', async () => {
    await open('likely, spreads little', says(0.9));
    await open('likely, spreads far', says(0.9));
    await open('unlikely, spreads far', says(0.05));
    forecasts.set('likely, spreads little', known(200));
    forecasts.set('likely, spreads far', known(12_000));
    forecasts.set('unlikely, spreads far', known(12_000));
    await fixture.review.reprioritise();
    expect(await names()).toEqual(['likely, spreads far', 'unlikely, spreads far', 'likely, spreads little']);
    const next = await fixture.review.jobs.claim({ by, leaseMs: HOUR });
    expect(next).toMatchObject({
      accountId: 'likely, spreads far',
      priority: {
        order: 'exposure',
        chance: 0.9,
        chanceFrom: 'model',
        exposure: 12_000,
        exposureFrom: 'forecast',
        exposureLow: 6_000,
        exposureHigh: 24_000,
        minutes: 3,
      },
      why: [
        { code: 'chance', values: { chance: 0.9 } },
        { code: 'exposure', values: { people: 12_000, low: 6_000, high: 24_000 } },
        { code: 'severity', values: { severity: 'medium' } },
        { code: 'minutes', values: { minutes: 3 } },
      ],
    });
    // 0.9 × 12,000 × harm 2 ÷ 3 minutes
    expect(next?.priority.score).toBeCloseTo(7_200, -1);
  });

  it('sorts by what is known where a forecast is not', async () => {
    await open('seen by many', {}, 50_000);
    await open('seen by few', {}, 50);
    await open('nobody knows');
    await fixture.review.reprioritise();
    expect(await names()).toEqual(['seen by many', 'nobody knows', 'seen by few']);
    expect((await jobOf('seen by many')).why[1]).toEqual({ code: 'audience', values: { people: 50_000 } });
    expect((await jobOf('nobody knows')).why.map(({ code }) => code)).toEqual([
      'chance-unknown',
      'reach-unknown',
      'severity',
      'minutes',
    ]);
  });

  it('takes the strongest probability behind a job, of live rules only', async () => {
    await open('two', says(0.3));
    await open('two', says(0.7));
    await open('shadow', { ...says(0.99), mode: 'shadow', withheld: 'shadow' });
    await open('shadow');
    expect((await jobOf('two')).priority).toMatchObject({ chance: 0.7, chanceFrom: 'model' });
    expect((await jobOf('shadow')).priority).toMatchObject({ chance: 0.5, chanceFrom: 'unknown' });
  });

  it('learns from decisions how often people uphold a rule, and unlearns what is undone', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await open(name, { id: 'good/rule' });
    for (const name of ['e', 'f', 'g']) await open(name, { id: 'bad/rule' });
    const { decisionId = '' } = await decide('a', 'violation');
    for (const name of ['b', 'c']) await decide(name, 'violation');
    for (const name of ['e', 'f']) await decide(name, 'no-violation');
    await recount();
    // (3 + 1) / (3 + 2) and (0 + 1) / (2 + 2); the prior of a rule that nobody decided on is a half.
    expect((await jobOf('d')).priority).toMatchObject({ chance: 0.8, chanceFrom: 'upheld' });
    expect((await jobOf('g')).priority).toMatchObject({ chance: 0.25 });
    await open('later', { id: 'good/rule' });
    expect((await jobOf('later')).priority).toMatchObject({ chance: 0.8 });
    await open('both', { id: 'bad/rule' });
    await open('both', { id: 'good/rule' });
    expect((await jobOf('both')).priority).toMatchObject({ chance: 0.8 });
    await open('model', { id: 'good/rule', ...says(0.1) });
    expect((await jobOf('model')).priority).toMatchObject({ chance: 0.1, chanceFrom: 'model' });
    await fixture.review.decisions.undo(decisionId, { by, reason: 'Wrong.', mayUndoOthers: true });
    await recount();
    expect((await jobOf('d')).priority).toMatchObject({ chance: 0.75 });
  });

  it('learns how long the like of it takes, with a prior of three minutes', async () => {
    for (let n = 0; n < 12; n++) await open(`long-${n}`, { policy: 'terrorism' });
    for (let n = 0; n < 3; n++) await decide(`long-${n}`, 'no-violation', 10);
    await recount();
    expect((await jobOf('long-11')).priority.minutes).toBe(3);
    for (let n = 3; n < 10; n++) await decide(`long-${n}`, 'no-violation', 10);
    await recount();
    expect((await jobOf('long-11')).priority.minutes).toBe(10);
    await open('new', { policy: 'other' });
    // Of a policy that nobody decided on in this queue: what all of the queue take.
    expect((await jobOf('new')).priority.minutes).toBe(10);
  });

  it('asks again how far things spread: soon while they are young, later the older they are', async () => {
    await open('a');
    await fixture.review.reprioritise();
    expect(asked).toEqual([{ platform: 'harbour', contentId: 'a' }]);
    await fixture.review.reprioritise();
    expect(asked).toHaveLength(1);
    fixture.clock.advance(30_000);
    forecasts.set('a', known(7_000));
    expect(await fixture.review.reprioritise()).toBe(1);
    expect((await jobOf('a')).priority).toMatchObject({ exposure: 7_000, exposureFrom: 'forecast' });
    fixture.clock.advance(10 * HOUR);
    forecasts.clear();
    await fixture.review.reprioritise();
    expect((await jobOf('a')).priority).toMatchObject({ exposure: 100, exposureFrom: 'unknown' });
    fixture.clock.advance(20 * MINUTE);
    await fixture.review.reprioritise();
    expect(asked).toHaveLength(3);
    await decide('a', 'no-violation');
    fixture.clock.advance(10 * HOUR);
    await fixture.review.reprioritise();
    expect(asked).toHaveLength(3);
  });

  it('asks soon again where something new came to an old job', async () => {
    await open('a');
    fixture.clock.advance(20 * HOUR);
    await open('a');
    await fixture.review.reprioritise();
    fixture.clock.advance(MINUTE);
    await fixture.review.reprioritise();
    expect(asked).toHaveLength(2);
  });

  it('does not take what was asked before for what came meanwhile', async () => {
    await open('a');
    forecasts.set('a', known(7_000));
    meanwhile = () => {
      meanwhile = undefined;
      fixture.clock.advance(1_000);
      return open('a');
    };
    await fixture.review.reprioritise();
    expect((await jobOf('a')).priority).toMatchObject({ exposureFrom: 'unknown' });
    await fixture.review.reprioritise();
    expect((await jobOf('a')).priority).toMatchObject({ exposure: 7_000 });
  });

  it('asks at once of what is open again', async () => {
    await open('a');
    // Next after a twentieth of that: in five hours.
    fixture.clock.advance(100 * HOUR);
    await fixture.review.reprioritise();
    const { decisionId = '' } = await decide('a', 'no-violation');
    await fixture.review.reprioritise();
    await fixture.review.decisions.undo(decisionId, { by, reason: 'Wrong.', mayUndoOthers: true });
    expect(asked).toHaveLength(1);
    await fixture.review.reprioritise();
    expect(asked).toHaveLength(2);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5, 1e300])(
    'is not upset by a forecast of %s',
    async (expected) => {
      await open('odd');
      forecasts.set('odd', { known: true, expected, low: expected, high: expected });
      await fixture.review.reprioritise();
      const { exposure } = (await jobOf('odd')).priority;
      expect(exposure).toBeGreaterThanOrEqual(0);
      expect(exposure).toBeLessThanOrEqual(10_000_000_000);
    },
  );

  it('goes back to harm × reach × urgency where that is set, and forth again', async () => {
    await open('likely', says(0.9), 100);
    await open('known to many', says(0.02), 1_000);
    expect(await names()).toEqual(['likely', 'known to many']);
    fixture.settings.jobOrder = 'reach';
    expect(await fixture.review.reprioritise()).toBeGreaterThanOrEqual(2);
    expect(await names()).toEqual(['known to many', 'likely']);
    expect((await jobOf('likely')).why.map(({ code }) => code)).toEqual(['audience', 'severity']);
    expect((await jobOf('likely')).priority.score).toBeCloseTo(3 * 3, 1);
    fixture.settings.jobOrder = 'exposure';
    await fixture.review.reprioritise();
    expect(await names()).toEqual(['likely', 'known to many']);
  });

  it('takes what nobody passes on for less the older it is, and what somebody foresees for what it is', async () => {
    await open('old', {}, 10_000);
    fixture.clock.advance(2 * HOUR);
    await open('new', {}, 3_000);
    await fixture.review.reprioritise();
    expect(await names()).toEqual(['new', 'old']);
    expect((await jobOf('old')).priority).toMatchObject({
      exposure: 10_000,
      exposureFrom: 'audience',
      fading: 0.2,
    });
    forecasts.set('old', known(10_000));
    fixture.clock.advance(10 * MINUTE);
    await fixture.review.reprioritise();
    expect(await names()).toEqual(['old', 'new']);
    expect((await jobOf('old')).priority).toMatchObject({ exposureFrom: 'forecast', fading: 1 });
  });

  it('lets a due time press more than reach does', async () => {
    await open('far', {}, 1_000);
    await fixture.fire([{ action: 'hide-until-review', for: 'PT30M' }], { accountId: 'due' });
    expect(await names()).toEqual(['due', 'far']);
    expect((await jobOf('due')).why).toContainEqual({ code: 'due', values: { urgency: 4 } });
  });

  it('says so when a job has waited', async () => {
    await open('a');
    fixture.clock.advance(24 * HOUR);
    const { priority, why } = await jobOf('a');
    expect(priority.waiting).toBe(4);
    expect(why.at(-1)).toEqual({ code: 'waited', values: { hours: 24 } });
  });
});

const bound = <Name extends keyof typeof ORDER_BOUNDS>(name: Name) =>
  fc.option(fc.double({ min: 0, max: ORDER_BOUNDS[name].most * 2, noNaN: true }), { nil: undefined });
const facts: fc.Arbitrary<OrderFacts> = fc.record({
  chance: fc.option(
    fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000),
    { nil: undefined },
  ),
  exposure: bound('exposure').map((people) => people && Math.round(people)),
  audience: bound('exposure').map((people) => people && Math.round(people)),
  fading: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  severity: fc.integer({ min: 0, max: 3 }),
  urgency: fc.integer({ min: 1, max: 5 }),
  minutes: fc.option(
    fc.integer({ min: 1, max: 99_900 }).map((n) => n / 100),
    { nil: undefined },
  ),
  openedAt: fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2040-01-01') }),
});

describe('the place of a job', () => {
  it('is computed by the store by the formula that is written down', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(facts, async (job) => {
        const { rows } = await sql<{ rank: string }>`
          insert into review_jobs (id, queue, state, severity, policy, platform, account_id, because, proposed, created_at,
            updated_at, chance_model, exposure, audience, fading, urgency, minutes)
          values (gen_random_uuid(), 'q', 'open', ${job.severity}, 'p', 'harbour', ${`r${made++}`}, 'b', '{}',
            ${new Date(job.openedAt)}, now(), ${job.chance ?? null}, ${job.exposure ?? null}, ${job.audience ?? null}, ${job.fading ?? 1}, ${job.urgency},
            ${job.minutes ?? null}) returning rank::text as rank`.execute(storage.db);
        expect(Number(rows[0]?.rank)).toBeCloseTo(rankOf(job), 3);
      }),
      { numRuns: 60 },
    );
  });

  it('is before everything that is opened later than the bound, whatever both become', () => {
    fc.assert(
      fc.property(facts, facts, fc.integer({ min: 0, max: 1e9 }), (first, second, later) => {
        const openedAt = first.openedAt + LONGEST_WAIT_HOURS * HOUR + later + 1;
        expect(rankOf({ ...second, openedAt })).toBeLessThanOrEqual(rankOf(first));
      }),
    );
    expect(LONGEST_WAIT_HOURS).toBeLessThan(459);
  });

  it('bounds the wait of every job, also where more comes in than people can look at', () => {
    const random = seededRandom(17);
    const perHour = 10;
    const inflow = 14;
    let backlog: { openedAt: number; rank: number; before: number }[] = [];
    let longest = 0;
    for (let hour = 0; hour < 1_500; hour++) {
      const now = Date.parse('2026-01-01') + hour * HOUR;
      // The worst case: from the second day on, nothing but the most pressing there can be.
      const grave = { severity: 3, urgency: 5, chance: 1, exposure: 1e6, minutes: 0.5 };
      const plain = { severity: 0, urgency: 1, chance: 0, exposure: 0, minutes: 30 };
      for (let n = 0; n < inflow; n++) {
        const job = { ...(hour < 24 && random() < 0.5 ? plain : grave), openedAt: now + n };
        backlog.push({ openedAt: job.openedAt, rank: rankOf(job), before: backlog.length });
      }
      backlog.sort((a, b) => b.rank - a.rank);
      for (const { openedAt, before } of backlog.splice(0, perHour)) {
        const hours = (now - openedAt) / HOUR;
        // What was there when it came, and what came within the bound: nothing else is offered before it.
        expect(hours).toBeLessThanOrEqual((before + inflow * (LONGEST_WAIT_HOURS + 1)) / perHour + 1);
        longest = Math.max(longest, hours);
      }
    }
    backlog = backlog.filter(({ openedAt }) => openedAt < Date.parse('2026-01-02'));
    expect(backlog).toEqual([]);
    expect(longest).toBeGreaterThan(LONGEST_WAIT_HOURS);
    expect(WAITING_DOUBLES_HOURS).toBe(12);
  });
});
