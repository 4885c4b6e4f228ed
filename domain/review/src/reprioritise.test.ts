import { type Storage, storageMigrations } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aFiredRule, aReview, aVerdict, type ReviewFixture } from './testing/index.ts';

const MINUTE = 60_000;
const by = 'staff:amina';

let storage: Storage;
let fixture: ReviewFixture;

/** The order is kept by one process that foresees 7,000 people of everything. */
function openOn(opened: () => Promise<Storage>): void {
  beforeAll(async () => {
    storage = await opened();
    fixture = aReview(storage, {
      exposure: {
        exposureOf: async (contents) =>
          contents.map(() => ({ known: true, expected: 7_000, low: 5_000, high: 9_000 })),
      },
    });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await fixture.reset();
    await sql`truncate review_outcomes, review_handling, review_counting`.execute(storage.db);
  });
}

const open = (accountId: string) =>
  fixture.apply(
    aVerdict([aFiredRule([{ action: 'queue' }], { id: 'a/rule' })], { accountId, contentId: accountId }),
  );
const jobOf = async (account: string) =>
  (await fixture.review.jobs.list({ account })).items[0] ?? expect.fail('no job');
/** Somebody upholds what was found of an account, in a minute. */
async function uphold(account: string): Promise<void> {
  const { id } = await jobOf(account);
  await fixture.review.jobs.claim({ by, id, leaseMs: 60 * MINUTE });
  fixture.clock.advance(MINUTE);
  const reason = 'It calls to an attack.';
  await fixture.review.jobs.resolve(id, by, { decision: 'violation', policy: 'terrorism', reason });
}
const counted = async () => (await sql`select from review_outcomes`.execute(storage.db)).rows.length;

describe('what people make of rules', () => {
  openOn(() => openTestStorage({ ...storageMigrations, ...reviewMigrations }));

  it('is counted by one process a minute', async () => {
    await open('a');
    await uphold('a');
    await fixture.review.reprioritise();
    expect(await counted()).toBe(1);
    await sql`truncate review_outcomes`.execute(storage.db);
    fixture.clock.advance(MINUTE / 2);
    const other = aReview(storage, fixture.ports).review;
    await other.reprioritise();
    expect(await counted()).toBe(0);
    fixture.clock.advance(MINUTE / 2);
    await fixture.review.reprioritise();
    expect(await counted()).toBe(1);
  });
});

describe.skipIf(!postgresAvailable)('a job that somebody is at [needs postgres]', () => {
  openOn(() => openTestPostgres(reviewMigrations));

  it('is left to them until the next time, instead of waiting for them', async () => {
    for (const name of ['decided', 'held', 'free']) await open(name);
    await uphold('decided');
    const { id } = await jobOf('held');
    await storage.transaction(async (trx) => {
      await sql`select from review_jobs where id = ${id} for update`.execute(trx);
      await fixture.review.reprioritise();
    });
    const looked = { exposure: 7_000, chance: 0.667 };
    expect((await jobOf('free')).priority).toMatchObject(looked);
    expect((await jobOf('held')).priority).not.toMatchObject({ exposure: 7_000 });
    expect((await jobOf('held')).priority).not.toMatchObject({ chance: 0.667 });
    fixture.clock.advance(MINUTE);
    await fixture.review.reprioritise();
    expect((await jobOf('held')).priority).toMatchObject(looked);
  });
});
