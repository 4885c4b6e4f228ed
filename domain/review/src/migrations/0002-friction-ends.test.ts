import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aReview } from '../testing/index.ts';
import * as actionsAndJobs from './0001-actions-and-jobs.ts';

it('gives an end to what went out without one, and lets an account that was hidden come back', async () => {
  const storage = await openTestStorage({ 'review/0001-actions-and-jobs': actionsAndJobs });
  await sql`
    insert into actions (id, kind, platform, account_id, origin, policy, because, rule_ids, target, created_at, expires_at)
    select gen_random_uuid(), kind, 'harbour', 'a1', 'automation', 'p', 'b', '{}', gen_random_uuid(), now(), ends
    from (values ('slow', null), ('label', null), ('hide-until-review', now() + interval '2 hours')) as a (kind, ends)
  `.execute(storage.db);
  await storage.migrate({ ...storageMigrations, ...reviewMigrations });
  const fixture = aReview(storage);
  fixture.clock.set(Date.now() + 25 * 3_600_000);
  expect(await fixture.review.expireActions()).toBe(2);
  expect(fixture.told().sort()).toEqual(['action.expired hide-until-review', 'action.expired slow']);
  await storage.close();
});
