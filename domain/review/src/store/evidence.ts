import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { VerdictEvidence } from '../job-request.ts';

/** Which of these verdicts have led to a job in which queue before: pairs as `verdictId queue`. */
export async function findKnownVerdicts(trx: Db, verdictIds: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf<{ verdictId: string; queue: string }>(
    trx,
    sql`
    select v.verdict_id, j.queue from review_job_verdicts v join review_jobs j on j.id = v.job_id
    where v.verdict_id = any (${verdictIds}::uuid[])`,
  );
  return new Set(rows.map(({ verdictId, queue }) => `${verdictId} ${queue}`));
}

export interface JobEvidence {
  readonly jobId: string;
  readonly evidence: VerdictEvidence;
}

export async function insertJobEvidence(trx: Db, found: readonly JobEvidence[]): Promise<void> {
  const column = (pick: (evidence: JobEvidence) => string | undefined) =>
    found.map((each) => pick(each) ?? null);
  await sql`
    insert into review_job_verdicts (job_id, verdict_id, event_id, at, because, content_id)
    select * from unnest(
      ${column(({ jobId }) => jobId)}::uuid[],
      ${column(({ evidence }) => evidence.verdictId)}::uuid[],
      ${column(({ evidence }) => evidence.eventId)}::uuid[],
      ${column(({ evidence }) => evidence.at)}::timestamptz[],
      ${column(({ evidence }) => evidence.because)}::text[],
      ${column(({ evidence }) => evidence.contentId)}::text[]
    )
    on conflict do nothing`.execute(trx);
}

/** The latest verdicts behind a job, newest first. */
export function selectJobEvidence(db: Db, jobId: string, limit: number): Promise<VerdictEvidence[]> {
  return rowsOf(
    db,
    sql`
    select verdict_id, event_id, at, because from review_job_verdicts
    where job_id = ${jobId} order by at desc, verdict_id limit ${limit}`,
  );
}

/** The latest events behind a job. */
export async function selectEventIds(db: Db, jobId: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ eventId: string }>(
    db,
    sql`select event_id from review_job_verdicts where job_id = ${jobId} order by at desc, verdict_id limit ${limit}`,
  );
  return rows.map(({ eventId }) => eventId);
}

/** Events behind actions of automation. */
export async function selectEventIdsOfActions(
  db: Db,
  actionIds: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await rowsOf<{ eventId: string }>(
    db,
    sql`
    select event_id::text from action_verdicts where action_id = any (${actionIds}::uuid[])
    limit ${limit}`,
  );
  return rows.map(({ eventId }) => eventId);
}
