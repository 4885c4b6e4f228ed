import type { JobResolution } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { type JobCriteria, matching } from './job-list.ts';

/** What a bulk decision is about, as it is selected. */
export interface BulkSelection {
  readonly runId: string;
  readonly which: { readonly criteria: JobCriteria } | { readonly jobIds: readonly string[] };
  readonly by: string;
  readonly escalated: boolean;
  readonly resolution: JobResolution;
  readonly needsTwo: boolean;
  readonly needsContent: boolean;
  readonly atMost: number;
}

/**
 * Writes down the jobs of a selection, in the order of the list, each either as waiting or as left out with the code of
 * the reason. Returns how many there are, of those up to one more than allowed.
 */
export async function insertItems(trx: Db, selection: BulkSelection, now: number): Promise<number> {
  const { runId, which, atMost } = selection;
  const at = toInstant(now);
  const chosen = 'criteria' in which ? matching(which.criteria, at) : sql`id = any(${which.jobIds}::uuid[])`;
  const { numAffectedRows = 0n } = await sql`
    insert into bulk_items (run_id, position, job_id, policy, state, code)
    select ${runId}::uuid, position, id, policy, case when code is null then 'waiting' else 'excluded' end, code
    from (
      select row_number() over (order by j.rank desc, j.created_at, j.id) as position, j.id, j.policy,
        ${codeOf(selection, at)} as code
      from (select * from review_jobs where ${chosen} order by rank desc, created_at, id limit ${atMost + 1}) j
      left join policies p on p.id = coalesce(${selection.resolution.policy ?? null}::text, j.policy)
      left join policy_versions v on v.id = p.id and v.version = p.version
    ) c`.execute(trx);
  return Number(numAffectedRows);
}

/** In SQL: why a job is left out; null when it is not. */
function codeOf(selection: BulkSelection, at: string): RawBuilder<unknown> {
  const { by, escalated, resolution, needsTwo, needsContent } = selection;
  const violation = resolution.decision === 'violation';
  return sql`(case
    when j.state = 'resolved' then 'job-resolved'
    when j.state = 'awaiting-second' then 'job-awaiting-second'
    when j.state = 'claimed' and j.claimed_until > ${at} and j.claimed_by <> ${by} then 'job-claimed'
    when j.level = 'lead' and not ${escalated}::bool then 'lead-needed'
    when ${needsTwo}::bool then 'second-person-needed'
    when ${violation}::bool and v.id is null then 'policy-unknown'
    when ${violation}::bool and p.retired_at is not null then 'policy-retired'
    when ${violation}::bool and v.severe then 'second-person-needed'
    when ${needsContent}::bool and (
      select count(distinct content_id) from review_job_verdicts e where e.job_id = j.id) <> 1
      then 'content-unclear'
  end)`;
}

export interface BulkItem {
  readonly position: number;
  /** Left out for a copy on which none was opened yet. */
  readonly jobId?: string;
  readonly decisionId?: string;
  /** The job was opened for this item. */
  readonly opened: boolean;
  /** Of the job, where it has exactly one. */
  readonly contentId?: string;
}

/** The next items of a run that is locked: those that wait, or the latest that were done. */
export function selectItems(
  trx: Db,
  runId: string,
  state: 'waiting' | 'done',
  limit: number,
): Promise<BulkItem[]> {
  const order = state === 'waiting' ? sql`position` : sql`position desc`;
  return rowsOf(
    trx,
    sql`
    select position, job_id, decision_id, opened, (
      select min(content_id) from review_job_verdicts e where e.job_id = i.job_id
      having count(distinct content_id) = 1) as content_id
    from bulk_items i where run_id = ${runId} and state = ${state} order by ${order} limit ${limit}`,
  );
}

export interface SettledItem {
  readonly position: number;
  readonly state: 'done' | 'failed' | 'undone' | 'undo-failed';
  readonly code?: string;
  readonly decisionId?: string;
  readonly jobId?: string;
  /** The job was opened for this item. */
  readonly opened?: boolean;
}

export async function settleItems(trx: Db, runId: string, settled: readonly SettledItem[]): Promise<void> {
  await sql`
    update bulk_items i set state = s.state, code = s.code, decision_id = coalesce(s.decision_id, i.decision_id),
      job_id = coalesce(i.job_id, s.job_id), opened = i.opened or s.opened
    from unnest(
      ${settled.map(({ position }) => position)}::int[],
      ${settled.map(({ state }) => state)}::text[],
      ${settled.map(({ code }) => code ?? null)}::text[],
      ${settled.map(({ decisionId }) => decisionId ?? null)}::uuid[],
      ${settled.map(({ jobId }) => jobId ?? null)}::uuid[],
      ${settled.map(({ opened = false }) => opened)}::bool[]
    ) as s (position, state, code, decision_id, job_id, opened)
    where i.run_id = ${runId} and i.position = s.position`.execute(trx);
}

/** Items in these states with their codes, the first ones. */
export function selectExceptions(
  db: Db,
  runId: string,
  states: readonly string[],
  limit: number,
): Promise<{ jobId?: string; code: string }[]> {
  return rowsOf(
    db,
    sql`
    select job_id, code from bulk_items
    where run_id = ${runId} and state = any(${states}::text[]) order by position limit ${limit}`,
  );
}

/** How many items are in which state, by policy and code. */
export function countItems(
  db: Db,
  runId: string,
): Promise<{ state: string; policy: string; code?: string; count: number }[]> {
  return rowsOf(
    db,
    sql`
    select state, policy, code, count(*)::int as count from bulk_items where run_id = ${runId}
    group by 1, 2, 3`,
  );
}

/** How many actions of automation are in force because of the jobs that wait. */
export async function countLiftable(db: Db, runId: string, at: string): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`
    select count(distinct a.id)::int as n
    from bulk_items i
    join review_job_verdicts v on v.job_id = i.job_id
    join action_verdicts e on e.verdict_id = v.verdict_id
    join actions a on a.id = e.action_id and a.origin = 'automation' and a.ended_at is null
      and (a.expires_at is null or a.expires_at > ${at})
    where i.run_id = ${runId} and i.state = 'waiting'`,
  );
  return found?.n ?? 0;
}
