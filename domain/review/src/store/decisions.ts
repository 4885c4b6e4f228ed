import type { JobResolution } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** What one person decided on a job, and what became of it. */
export interface Decision extends JobResolution {
  readonly id: string;
  readonly jobId: string;
  readonly decidedBy: string;
}

export async function insertDecision(
  trx: Db,
  { id, jobId, decision, actions = [], reason, decidedBy }: Decision,
  outcome: 'final' | 'awaiting-second',
  at: string,
): Promise<void> {
  await sql`
    insert into job_decisions (id, job_id, decision, actions, reason, decided_by, decided_at, outcome)
    values (${id}, ${jobId}, ${decision}, ${JSON.stringify(actions)}, ${reason}, ${decidedBy}, ${at}, ${outcome})`.execute(
    trx,
  );
}

/** The decision of a locked job that waits for a second person. */
export async function findPendingDecision(trx: Db, jobId: string): Promise<Decision | undefined> {
  const { rows } = await sql<Omit<Decision, 'actions'> & { actions: string }>`
    select id, job_id as "jobId", decision, actions, reason, decided_by as "decidedBy" from job_decisions
    where job_id = ${jobId} and outcome = 'awaiting-second'`.execute(trx);
  const row = rows[0];
  return row && { ...row, actions: JSON.parse(row.actions) };
}

export async function settleDecision(
  trx: Db,
  id: string,
  outcome: 'confirmed' | 'rejected',
  second: { readonly by: string; readonly at: string; readonly reason?: string },
): Promise<void> {
  await sql`
    update job_decisions set outcome = ${outcome}, second_by = ${second.by}, second_at = ${second.at},
      second_reason = ${second.reason ?? null}
    where id = ${id}`.execute(trx);
}
