import type { AccountRef } from '@breakwater/contracts';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/**
 * Jobs of an account in these queues that rest on these events alone, and that nobody decided anything of: not one either
 * that goes on with a job on which somebody did, that measures reviewers, or that was drawn at random. Locked: nothing is
 * decided on them until the unit ends.
 */
export async function lockJobsOnEvents(
  trx: Db,
  { platform, accountId }: AccountRef,
  { queues, eventIds }: { readonly queues: readonly string[]; readonly eventIds: readonly string[] },
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    select j.id from review_jobs j
    where j.platform = ${platform} and j.account_id = ${accountId} and j.queue = any(${queues}::text[])
      and j.state <> 'resolved' and j.origin = 'rule'
      and not exists (select from job_decisions d where d.job_id = j.id)
      and not exists (select from review_jobs b where b.continued_in = j.id)
      and not exists (select from quality_golden g where g.job_id = j.id)
      and not exists (select from quality_tasks t where t.job_id = j.id)
      and not exists (select from random_audit_draws r where r.job_id = j.id)
      and exists (select from review_job_verdicts v where v.job_id = j.id)
      and not exists (
        select from review_job_verdicts v where v.job_id = j.id and v.event_id <> all(${eventIds}::uuid[]))
    order by j.id for update`,
  );
  return rows.map(({ id }) => id);
}

/** Forgets what jobs rest on, before they go themselves. */
export async function deleteEvidenceOf(trx: Db, jobIds: readonly string[]): Promise<void> {
  await sql`delete from review_job_verdicts where job_id = any(${jobIds}::uuid[])`.execute(trx);
}

/** Actions of automation in force on accounts that rest on these rules alone, and open jobs of theirs in these queues. */
export async function countOfRules(
  db: Db,
  accounts: readonly AccountRef[],
  { ruleIds, queues }: { readonly ruleIds: readonly string[]; readonly queues: readonly string[] },
): Promise<{ readonly friction: number; readonly jobs: number }> {
  const row = await rowOf<{ friction: number; jobs: number }>(
    db,
    sql`
    with asked as (
      select platform, "accountId" as account_id
      from json_to_recordset(${JSON.stringify(accounts)}::json) as w (platform text, "accountId" text)
    ) select
      (select count(*)::int from asked join actions a using (platform, account_id)
        where a.origin = 'automation' and a.ended_at is null and a.rule_ids <@ ${ruleIds}::text[]) as friction,
      (select count(*)::int from asked join review_jobs j using (platform, account_id)
        where j.queue = any(${queues}::text[]) and j.state <> 'resolved') as jobs`,
  );
  return row ?? { friction: 0, jobs: 0 };
}
