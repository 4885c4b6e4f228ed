import type { JobResolution } from '@breakwater/contracts/review';
import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aFiredRule, aVerdict, type CopiedContent, copiedContent } from '../testing/index.ts';

const HOUR = 3_600_000;
const by = 'staff:amina';
const clean: JobResolution = { decision: 'no-violation', reason: 'A report.' };

let storage: Storage;
let world: CopiedContent;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  world = copiedContent(storage);
});
afterAll(() => storage.close());
beforeEach(() => world.reset());

const jobsOf = async (account: string) => (await world.fixture.review.jobs.list({ account })).items;

describe('a decision that was made to hold for copies', () => {
  it('is taken back on them too when it is undone, or overturned on appeal', async () => {
    for (const end of ['undone', 'overturned'] as const) {
      await world.reset();
      const { review } = world.fixture;
      const decisionId = await world.decide();
      world.aCopy('one');
      const run = await world.spread(decisionId);
      const before = world.fixture.sent.length;
      if (end === 'undone')
        await review.decisions.undo(decisionId, { by, reason: 'Satire.', mayUndoOthers: false });
      else
        await storage.work((work) =>
          review.within.overturnDecision(work, decisionId, { by: 'staff:bilal', reason: 'Satire.' }),
        );
      expect(await review.bulk.get(run)).toMatchObject({ state: 'undoing', undoReason: 'Satire.' });
      await world.work();
      expect(await review.bulk.get(run)).toMatchObject({ state: 'undone', undone: 1, undoFailed: 0 });
      expect(world.told(before)).toContain('action.reversed remove-content one');
      expect((await jobsOf('by-one')).map(({ state }) => state)).toEqual(['resolved']);
      expect(world.fixture.recorded.map(({ action }) => action)).toContain('bulk.undoing');
    }
  });

  it('puts no strike on the accounts of copies, and nothing else', async () => {
    const decisionId = await world.decide();
    world.aCopy('one');
    const before = world.fixture.sent.length;
    await world.spread(decisionId);
    expect(world.told(before)).toEqual(['action.created remove-content one']);
    const { strikes } = world.fixture.review;
    expect(await strikes.of('harbour', 'by-one')).toEqual({ balance: 0, strikes: [] });
    expect((await strikes.of('harbour', 'author')).balance).toBe(4);
  });

  it('lifts all that automation does to a copy where there is no violation, and says before how much', async () => {
    const { fixture } = world;
    const decisionId = await world.decide(clean);
    const { eventId } = world.aCopy('slowed');
    const of = { accountId: 'by-slowed', contentId: 'slowed' };
    // One of the copy, one of another event about it (a share, an edit), one of other content.
    await fixture.fire([{ action: 'hold-recommendation', scope: 'content', for: 'PT3H' }], {
      ...of,
      eventId,
    });
    await fixture.fire([{ action: 'label', scope: 'content', label: 'disputed' }], of);
    await fixture.fire([{ action: 'slow', scope: 'content', for: 'PT3H' }], { ...of, contentId: 'other' });
    const before = fixture.sent.length;
    const { effects } = await fixture.review.copies.preview(decisionId, { by, escalated: false });
    expect(effects).toEqual([{ action: 'lift', count: 2 }]);
    const run = await world.spread(decisionId);
    expect(world.told(before).sort()).toEqual([
      'action.reversed hold-recommendation slowed',
      'action.reversed label slowed',
    ]);
    await fixture.review.copies.undo(decisionId, { run, by, reason: 'x', mayUndoOthers: false });
    await world.work();
    expect(world.told(before).filter((line) => line.startsWith('action.created'))).toHaveLength(2);
  });

  it('is not made on a job that rests on more than the copy, also where that came in between', async () => {
    const { fixture } = world;
    const decisionId = await world.decide();
    for (const name of ['reported', 'account', 'later']) {
      world.aCopy(name);
      await fixture.fire([{ action: 'queue' }], { accountId: `by-${name}`, contentId: name });
    }
    const report = (name: string) =>
      storage.work((work) =>
        fixture.review.jobs.open(
          work,
          {
            queue: 'default',
            origin: 'notice',
            platform: 'harbour',
            accountId: `by-${name}`,
            policy: 'terrorism',
            severity: 'high',
            because: 'Somebody reported it.',
          },
          'automation',
        ),
      );
    await report('reported');
    // A verdict on what the account did has no content.
    const { contentId: _none, ...onAccount } = aVerdict([aFiredRule([{ action: 'queue' }])], {
      accountId: 'by-account',
    });
    await fixture.apply(onAccount);
    const seen = await fixture.review.copies.preview(decisionId, { by, escalated: false });
    expect(seen).toMatchObject({ count: 1, excludedByCode: { 'content-unclear': 2 } });
    await fixture.review.copies.start(decisionId, { token: seen.token, by, reason: 'The same.' });
    await report('later');
    await world.work();
    expect(await fixture.review.bulk.get(seen.token)).toMatchObject({
      done: 0,
      failed: 1,
      failures: [{ code: 'content-unclear' }],
    });
    expect(await world.statesOf()).toEqual(['by-account open', 'by-later open', 'by-reported open']);
  });

  it('is not made on what an appeal found to be no violation', async () => {
    const { review, claimed } = world.fixture;
    const decisionId = await world.decide();
    world.aCopy('cleared');
    const id = await claimed(by, { accountId: 'by-cleared', contentId: 'cleared' });
    const wrong: JobResolution = {
      decision: 'violation',
      policy: 'terrorism',
      actions: [{ action: 'remove-content', contentId: 'cleared' }],
      reason: 'It calls to an attack.',
    };
    const { decisionId: ofCopy = '' } = await review.jobs.resolve(id, by, wrong);
    const overturning = { by: 'staff:bilal', reason: 'Satire.' };
    await storage.work(async (work) => {
      const { job } = await review.within.overturnDecision(work, ofCopy, overturning);
      await review.within.settleOverturned(work, job, overturning);
    });
    expect(await review.copies.preview(decisionId, { by, escalated: false })).toMatchObject({
      count: 0,
      excludedByCode: { 'already-decided': 1 },
    });
  });

  it('is not made on what was decided on a notice, which rests on no verdict', async () => {
    const { review } = world.fixture;
    const decisionId = await world.decide();
    world.aCopy('notified');
    const { id } = await storage.work((work) =>
      review.jobs.open(
        work,
        {
          queue: 'notices',
          origin: 'notice',
          platform: 'harbour',
          accountId: 'by-notified',
          policy: 'terrorism',
          severity: 'high',
          because: 'Somebody reported it.',
        },
        'automation',
      ),
    );
    await review.jobs.claim({ by, id, leaseMs: HOUR });
    const remove: JobResolution = {
      decision: 'violation',
      policy: 'terrorism',
      actions: [{ action: 'remove-content', contentId: 'notified' }],
      reason: 'It calls to an attack.',
    };
    await review.jobs.resolve(id, by, remove);
    expect(await review.copies.preview(decisionId, { by, escalated: false })).toMatchObject({
      excludedByCode: { 'already-decided': 1 },
    });
  });

  it('closes with its undoing the jobs that it opened, and no other of a copy', async () => {
    const { fixture } = world;
    const decisionId = await world.decide();
    world.aCopy('opened');
    world.aCopy('held');
    const { token } = await fixture.review.copies.preview(decisionId, { by, escalated: false });
    await fixture.review.copies.start(decisionId, { token, by, reason: 'The same.' });
    fixture.clock.advance(HOUR);
    // Of the same time and origin, but somebody else asks: a file in it is that of other content.
    await storage.work(async (work) => {
      await fixture.review.jobs.open(
        work,
        {
          queue: 'copies',
          origin: 'copy',
          platform: 'harbour',
          accountId: 'by-held',
          policy: 'terrorism',
          severity: 'high',
          because: 'A file in it is the same.',
        },
        'automation',
      );
    });
    await sql`
      insert into review_job_verdicts (job_id, verdict_id, event_id, at, because, content_id)
      select id, gen_random_uuid(), gen_random_uuid(), now(), 'x', 'held' from review_jobs
      where account_id = 'by-held'`.execute(storage.db);
    await world.work();
    expect(await world.statesOf()).toEqual(['by-held resolved', 'by-opened resolved']);
    await fixture.review.copies.undo(decisionId, { run: token, by, reason: 'x', mayUndoOthers: false });
    await world.work();
    expect(await world.statesOf()).toEqual(['by-held open', 'by-opened resolved']);
  });
});
