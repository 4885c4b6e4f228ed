import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/**
 * Ids of what automation did because of what led to a job, whether it is in force or not. What automation did because of
 * a job is told by the target, as where decisions look for it, since it first did anything because of that job: what was
 * done to the same account before was another matter.
 */
export async function selectAutomationFor(db: Db, jobId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select a.id from actions a
    join (
      select b.platform, b.account_id, b.target, min(b.created_at) as since from review_job_verdicts j
      join action_verdicts v on v.verdict_id = j.verdict_id
      join actions b on b.id = v.action_id
      where j.job_id = ${jobId}::uuid and b.origin = 'automation'
      group by b.platform, b.account_id, b.target
    ) matter on matter.platform = a.platform and matter.account_id = a.account_id
      and matter.target = a.target and a.created_at >= matter.since
    where a.origin = 'automation'`,
  );
  return rows.map(({ id }) => id);
}
