import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Where a job belongs. */
export interface JobPlace {
  readonly platform: string;
  readonly accountId: string;
  readonly queue: string;
}

/** Leaves a job for the open one about an account in a queue, where there is one, and returns its id. */
export async function mergeJob(
  trx: Db,
  jobId: string,
  { platform, accountId, queue }: JobPlace,
  at: string,
): Promise<string | undefined> {
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    update review_jobs j set
      severity = greatest(j.severity, o.severity), due_at = least(j.due_at, o.due_at), updated_at = ${at},
      urgency_until = ${at}
    from review_jobs o
    where o.id = ${jobId} and j.id <> o.id and j.platform = ${platform} and j.account_id = ${accountId}
      and j.queue = ${queue} and j.state <> 'resolved'
    returning j.id`,
  );
  return found?.id;
}

/** Makes an open job one about an account, and returns its id. */
export async function moveJob(
  trx: Db,
  jobId: string,
  { platform, accountId }: JobPlace,
  at: string,
): Promise<string | undefined> {
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    update review_jobs set platform = ${platform}, account_id = ${accountId}, updated_at = ${at}
    where id = ${jobId} and state <> 'resolved' returning id`,
  );
  return found?.id;
}

/** Forgets a job that nothing was decided on; one that something refers to cannot be forgotten. */
export async function deleteJob(trx: Db, jobId: string): Promise<void> {
  const found = await rowOf(
    trx,
    sql`
    select id from review_jobs j where id = ${jobId} and state <> 'resolved'
      and not exists (select from job_decisions where job_id = j.id)
    for update`,
  );
  if (!found) return;
  await sql`delete from review_job_skips where job_id = ${jobId}`.execute(trx);
  await sql`delete from review_jobs where id = ${jobId}`.execute(trx);
}
