import type { FiredRule } from '@breakwater/contracts/rules';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from './testing/index.ts';

const HOUR = 3_600_000;
const urdu = 'پوسٹ میں \u2068Example Front\u2069 کا نام ہے';
const translations = { ur: { title: 'قاعدہ', because: urdu } };
const kept = { ur: { because: urdu } };

describe('reasons in other languages', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  const fire = (changes: Partial<FiredRule> = {}) =>
    fixture.apply(
      aVerdict([
        aFiredRule([{ action: 'hide-until-review', for: 'PT24H' }, { action: 'queue' }], {
          translations,
          ...changes,
        }),
      ]),
    );
  const list = async (q?: string) =>
    (await fixture.review.jobs.list(q === undefined ? {} : { q })).items.map((job) => job.translations);

  it('go with the job and the action, in the list, the message and the record', async () => {
    await fire();
    expect(await list()).toEqual([kept]);
    expect(fixture.sent.map(({ payload }) => payload)).toMatchObject([{ translations: kept }]);
    const actions = await fixture.review.actions.list({});
    expect(actions.items).toMatchObject([{ translations: kept }]);
  });

  it('are those of the latest verdict, also when it has none', async () => {
    await fire();
    await fire({ translations: { ur: { title: 'قاعدہ', because: 'دوسری وجہ' } } });
    expect(await list()).toEqual([{ ur: { because: 'دوسری وجہ' } }]);
    await fixture.apply(aVerdict([aFiredRule([{ action: 'queue' }])]));
    expect(await list()).toEqual([undefined]);
  });

  it('are found by their words, like the reason itself', async () => {
    await fire();
    expect(await list('Example نام')).toEqual([kept]);
    expect(await list('listed')).toEqual([kept]);
    expect(await list('نامعلوم')).toEqual([]);
  });

  it('come back with an action that an undone decision had ended', async () => {
    await fire();
    const job = await fixture.review.jobs.claim({ by: 'staff:amina', leaseMs: HOUR });
    const resolved = await fixture.review.jobs.resolve(job?.id ?? '', 'staff:amina', {
      decision: 'no-violation',
      reason: 'A news report.',
    });
    const undo = { by: 'staff:amina', reason: 'Not a news report.', mayUndoOthers: false };
    await fixture.review.decisions.undo(resolved.decisionId ?? '', undo);
    const actions = await fixture.review.actions.list({});
    expect(actions.items).toHaveLength(2);
    expect(actions.items.map((action) => action.translations)).toEqual([kept, kept]);
  });

  it('are missing from rows of before, which go on', async () => {
    await fire();
    await sql`update review_jobs set because_ur = null`.execute(storage.db);
    await sql`update actions set because_ur = null`.execute(storage.db);
    expect(await list('listed')).toEqual([undefined]);
  });
});
