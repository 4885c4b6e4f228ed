import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aPolicy, aReview } from '../testing/index.ts';

it('leaves what was decided before without a label, and it can still be read', async () => {
  const { 'review/0029-labels': _, ...before } = reviewMigrations;
  const storage = await openTestStorage(before);
  const jobId = '00000000-0000-7000-8000-000000000001';
  await sql`
    insert into review_jobs (id, queue, state, severity, policy, platform, account_id, because, proposed,
      created_at, updated_at)
    values (${jobId}, 'terrorism', 'open', 0, 'terrorism', 'harbour', 'a1', 'b', '{}', now(), now())`.execute(
    storage.db,
  );
  await sql`
    insert into job_decisions (id, job_id, platform, account_id, decision, policy, severe, actions, reason, decided_by,
      decided_at, outcome)
    values (gen_random_uuid(), ${jobId}, 'harbour', 'a1', 'no-violation', 'terrorism', false, '[]', 'A report.',
      'staff:amina', now(), 'final')`.execute(storage.db);
  await storage.migrate({ ...storageMigrations, ...reviewMigrations });
  const { review } = aReview(storage);
  await review.policies.put('terrorism', 'staff:lena', aPolicy());
  const { items } = await review.decisions.list({ account: 'a1' });
  expect(items).toMatchObject([{ decision: 'no-violation', reason: 'A report.' }]);
  expect(Object.keys(items[0] ?? {})).not.toContain('label');
  await storage.close();
});
