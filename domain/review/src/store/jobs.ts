import type { Job } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { MergedRequest } from '../job-request.ts';
import { severityOf } from '../severity.ts';

interface JobRow {
  readonly id: string;
  readonly queue: string;
  readonly state: Job['state'];
  readonly severity: number;
  readonly policy: string;
  readonly platform: string;
  readonly account_id: string;
  readonly because: string;
  readonly proposed: Job['proposed'];
  readonly verdict_ids: string[];
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly due_at: Date | null;
  readonly claimed_by: string | null;
  readonly claimed_until: Date | null;
  readonly decision: 'no-violation' | 'violation' | null;
  readonly decided_by: string | null;
  readonly confirmed_by: string | null;
  readonly note: string | null;
}

const SHOWN_VERDICTS = 100;

/** What is shown of a job: its latest verdicts, not the thousands that a busy account may gather. */
const COLUMNS = sql.raw(`
  id, queue, state, severity, policy, platform, account_id, because, proposed, created_at, updated_at, due_at,
  claimed_by, claimed_until, decision, decided_by, confirmed_by, note,
  array(
    select v.verdict_id::text from review_job_verdicts v where v.job_id = review_jobs.id
    order by v.at desc, v.verdict_id limit ${SHOWN_VERDICTS}
  ) as verdict_ids`);

/** A claim whose lease ran out is none: the job is open again, without anybody having to write that down. */
function toJob(row: JobRow, now: number): Job {
  const lapsed = row.state === 'claimed' && (row.claimed_until?.getTime() ?? 0) <= now;
  return {
    id: row.id,
    queue: row.queue,
    state: lapsed ? 'open' : row.state,
    severity: severityOf(row.severity),
    policy: row.policy,
    platform: row.platform,
    accountId: row.account_id,
    because: row.because,
    proposed: row.proposed,
    verdictIds: row.verdict_ids,
    createdAt: toInstant(row.created_at.getTime()),
    updatedAt: toInstant(row.updated_at.getTime()),
    ...(row.due_at && { dueAt: toInstant(row.due_at.getTime()) }),
    ...(row.claimed_by !== null && !lapsed && { claimedBy: row.claimed_by }),
    ...(row.claimed_until && !lapsed && { claimedUntil: toInstant(row.claimed_until.getTime()) }),
    ...(row.decision !== null && { decision: row.decision }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.confirmed_by !== null && { confirmedBy: row.confirmed_by }),
    ...(row.note !== null && { note: row.note }),
  };
}

export interface OpenedJob {
  readonly id: string;
  readonly queue: string;
  readonly platform: string;
  readonly accountId: string;
  /** False when there was one, to which the request was added. */
  readonly opened: boolean;
}

/** Opens a job for each request, or adds the request to the one that is not resolved. One statement. */
export async function upsertJobs(
  trx: Db,
  requests: readonly (MergedRequest & { readonly id: string })[],
  at: string,
): Promise<OpenedJob[]> {
  const column = (pick: (request: MergedRequest & { readonly id: string }) => string | number | undefined) =>
    requests.map((request) => pick(request) ?? null);
  const { rows } = await sql<OpenedJob>`
    insert into review_jobs (id, queue, state, severity, policy, platform, account_id, because, proposed, created_at,
      updated_at, due_at)
    select id, queue, 'open', severity, policy, platform, account_id, because, string_to_array(proposed, ','),
      ${at}::timestamptz, ${at}::timestamptz, due_at
    from unnest(
      ${column(({ id }) => id)}::uuid[],
      ${column(({ queue }) => queue)}::text[],
      ${column(({ severity }) => severity)}::int[],
      ${column(({ policy }) => policy)}::text[],
      ${column(({ platform }) => platform)}::text[],
      ${column(({ accountId }) => accountId)}::text[],
      ${column(({ because }) => because)}::text[],
      ${column(({ proposed }) => proposed.join(','))}::text[],
      ${column(({ dueAt }) => dueAt)}::timestamptz[]
    ) as r (id, queue, severity, policy, platform, account_id, because, proposed, due_at)
    on conflict (platform, account_id, queue) where state <> 'resolved' do update set
      severity = greatest(review_jobs.severity, excluded.severity),
      policy = excluded.policy,
      because = excluded.because,
      proposed = array(select distinct unnest(review_jobs.proposed || excluded.proposed) order by 1),
      updated_at = excluded.updated_at,
      due_at = least(review_jobs.due_at, excluded.due_at)
    returning id, queue, platform, account_id as "accountId", xmax = 0 as opened`.execute(trx);
  return rows;
}

export async function lockJob(trx: Db, id: string, now: number): Promise<Job | undefined> {
  const { rows } = await sql<JobRow>`
    select ${COLUMNS} from review_jobs where id = ${id} for update`.execute(trx);
  return rows[0] && toJob(rows[0], now);
}

export async function findJob(db: Db, id: string, now: number): Promise<Job | undefined> {
  const { rows } = await sql<JobRow>`select ${COLUMNS} from review_jobs where id = ${id}`.execute(db);
  return rows[0] && toJob(rows[0], now);
}

/**
 * Id of the most urgent job that nobody holds, locked. SKIP LOCKED gives reviewers who ask at once different jobs
 * without letting them wait for each other.
 */
export async function lockNextJob(trx: Db, queue: string | null, at: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from review_jobs
    where (state = 'open' or (state = 'claimed' and claimed_until <= ${at})) and state <> 'resolved'
      and (${queue}::text is null or queue = ${queue})
    order by severity desc, created_at, id limit 1 for update skip locked`.execute(trx);
  return rows[0]?.id;
}

/** The columns of a job that people's work changes; what is left out becomes null. */
export interface JobProgress {
  readonly state: Job['state'];
  readonly claimedBy?: string;
  readonly claimedUntil?: string;
  readonly decision?: 'no-violation' | 'violation';
  readonly decidedBy?: string;
  readonly confirmedBy?: string;
  readonly note?: string;
}

/** Writes down how far a locked job is, and returns it. */
export async function updateJob(
  trx: Db,
  id: string,
  progress: JobProgress,
  now: number,
): Promise<Job | undefined> {
  const { rows } = await sql<JobRow>`
    update review_jobs set state = ${progress.state}, updated_at = ${toInstant(now)},
      claimed_by = ${progress.claimedBy ?? null}, claimed_until = ${progress.claimedUntil ?? null},
      decision = ${progress.decision ?? null}, decided_by = ${progress.decidedBy ?? null},
      confirmed_by = ${progress.confirmedBy ?? null}, note = ${progress.note ?? null}
    where id = ${id} returning ${COLUMNS}`.execute(trx);
  return rows[0] && toJob(rows[0], now);
}

export interface JobFilter {
  readonly queue: string | null;
  readonly state: Job['state'] | null;
  readonly platform: string | null;
  readonly account: string | null;
  readonly after: { readonly severity: number; readonly createdAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Jobs, the most urgent first: by severity, then oldest. */
export async function selectJobs(db: Db, filter: JobFilter, now: number): Promise<Job[]> {
  const { queue, state, platform, account, after, limit } = filter;
  const at = toInstant(now);
  const { rows } = await sql<JobRow>`
    select ${COLUMNS} from review_jobs
    where (${queue}::text is null or queue = ${queue})
      and (${platform}::text is null or platform = ${platform})
      and (${account}::text is null or account_id = ${account})
      and (${state}::text is null
        or ${state} = case when state = 'claimed' and claimed_until <= ${at} then 'open' else state end)
      and (${after?.id ?? null}::uuid is null
        or (-severity, created_at, id)
          > (${-(after?.severity ?? 0)}::int, ${after?.createdAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by severity desc, created_at, id limit ${limit}`.execute(db);
  return rows.map((row) => toJob(row, now));
}
