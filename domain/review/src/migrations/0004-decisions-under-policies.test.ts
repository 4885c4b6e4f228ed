import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aReview } from '../testing/index.ts';
import * as actionsAndJobs from './0001-actions-and-jobs.ts';
import * as frictionEnds from './0002-friction-ends.ts';

const WAITING = '00000000-0000-7000-8000-00000000000a';
const DONE = '00000000-0000-7000-8000-00000000000b';
const DECISION = '00000000-0000-7000-8000-00000000000d';

it('opens again what a key decided and nobody confirmed, and lets the rest end and be undone', async () => {
  const storage = await openTestStorage({
    'review/0001-actions-and-jobs': actionsAndJobs,
    'review/0002-friction-ends': frictionEnds,
  });
  const run = (text: string) => sql.raw(text).execute(storage.db);
  for (const [id, state] of [
    [WAITING, 'awaiting-second'],
    [DONE, 'resolved'],
  ])
    await run(`
      insert into review_jobs (id, queue, state, severity, policy, platform, account_id, because, proposed, created_at,
        updated_at, decision, decided_by)
      values ('${id}', 'q', '${state}', 1, 'spam', 'harbour', '${id}', 'b', '{}', now(), now(), 'violation', 'key:1')`);
  await run(`
    insert into job_decisions (id, job_id, decision, actions, reason, decided_by, decided_at, outcome) values
      (gen_random_uuid(), '${WAITING}', 'violation', '[]', 'r', 'key:1', now(), 'awaiting-second'),
      ('${DECISION}', '${DONE}', 'violation', '[]', 'r', 'key:1', now(), 'final')`);
  await run(`
    insert into actions (id, kind, platform, account_id, origin, policy, because, rule_ids, job_id, decision_id,
      decided_by, target, created_at, expires_at)
    select gen_random_uuid(), 'limit-account', 'harbour', '${DONE}', 'person', 'spam', 'r', '{}', '${DONE}',
      '${DECISION}', 'key:1', gen_random_uuid(), now(), ends
    from (values (now() + interval '1 hour'), (null)) as a (ends)`);
  await storage.migrate({ ...storageMigrations, ...reviewMigrations });
  const { review, clock, told } = aReview(storage);
  clock.set(Date.now() + 2 * 3_600_000);
  expect(await review.jobs.get(WAITING)).toMatchObject({ state: 'open' });
  expect(await review.jobs.get(DONE)).toMatchObject({ state: 'resolved', decisionId: DECISION });
  expect(await review.expireActions()).toBe(1);
  const undo = { by: 'staff:amina', reason: 'Nobody decided it.', mayUndoOthers: true };
  expect(await review.decisions.undo(DECISION, undo)).toMatchObject({
    accountId: DONE,
    undoneBy: 'staff:amina',
  });
  expect(told()).toEqual(['action.expired limit-account', 'action.reversed limit-account']);
  expect(await review.jobs.get(DONE)).toMatchObject({ state: 'open' });
  await storage.close();
});
