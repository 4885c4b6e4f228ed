import { planRetention, purgeOver, type Storage, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { reviewRetention } from './retention.ts';
import { aReview, aVerdict, COPIED_TEXT, type CopiedContent, copiedContent } from './testing/index.ts';

const DAY_MS = 86_400_000;
const by = 'staff:amina';

let storage: Storage;
let world: CopiedContent;
beforeAll(async () => {
  storage = await openTestStorage({ ...storageMigrations, ...reviewMigrations });
  world = copiedContent(storage);
});
afterAll(() => storage.close());

it('lets jobs go with all that refers to them: what went on in them, copies, files, what was drawn', async () => {
  await world.reset();
  const { fixture } = world;
  world.contents.set('original', { text: COPIED_TEXT, files: ['a'.repeat(64)] });
  const undo = { by, reason: 'Wrong.', mayUndoOthers: false };
  const decisionId = await world.decide();
  world.aCopy('one');
  await world.spread(decisionId);
  // Another job about the same account is open by then, in which this one goes on.
  await fixture.claimed(by, { accountId: 'author', contentId: 'other' });
  await fixture.review.decisions.undo(decisionId, undo);
  await world.work();
  const drawing = aReview(storage, { ...fixture.ports, drawKey: new Uint8Array(32) });
  await sql`
    insert into random_audit_periods (id, started_at, rate) values (gen_random_uuid(), now(), 1)`.execute(
    storage.db,
  );
  await drawing.apply(aVerdict([], { accountId: 'drawn', contentId: 'drawn' }));
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(storage.db)).rows[0]
      ?.n;
  expect(await count('random_audit_draws')).toBe(1);
  const plan = await planRetention(storage.db, [reviewRetention]);
  const now = fixture.clock.now() + 732 * DAY_MS;
  for (let turn = 0; turn < 2; turn++)
    await purgeOver(storage, plan, { now, forMs: 60_000, record: async () => {} });
  for (const table of ['review_jobs', 'job_decisions', 'random_audit_draws', 'removed_files', 'bulk_copies'])
    expect([table, await count(table)]).toEqual([table, 0]);
});
