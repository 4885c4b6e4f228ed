import type { Job } from '@breakwater/contracts';
import { isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { rankOf } from '../severity.ts';
import { JOB_COLUMNS, type JobRow, toJob } from './job-row.ts';

/** Which jobs a list or a bulk decision is about. */
export interface JobCriteria {
  readonly queue?: string;
  readonly state?: Job['state'];
  readonly policy?: string;
  readonly severity?: Job['severity'];
  readonly platform?: string;
  readonly account?: string;
  readonly level?: Job['level'];
  readonly origin?: Job['origin'];
  readonly overdue?: boolean;
  readonly q?: string;
  /** Who holds it. */
  readonly claimedBy?: string;
}

/** A place in the order of the list. */
export interface JobPosition {
  /** As the table has it: two decimals. */
  readonly score: string;
  readonly createdAt: string;
  readonly id: string;
}

/** In SQL, what of `review_jobs` the criteria select at an instant. Criteria left out cost nothing. */
export function matching(criteria: JobCriteria, at: string): RawBuilder<unknown> {
  const { queue, state, policy, severity, platform, account, level, origin, overdue, q, claimedBy } =
    criteria;
  const parts = [
    stateIs(state, account !== undefined, at),
    queue !== undefined && sql`queue = ${queue}`,
    policy !== undefined && sql`policy = ${policy}`,
    severity !== undefined && sql`severity = ${rankOf(severity)}`,
    platform !== undefined && sql`platform = ${platform}`,
    account !== undefined && sql`account_id = ${account}`,
    level !== undefined && sql`level = ${level}`,
    origin !== undefined && sql`origin = ${origin}`,
    overdue === true && sql`due_at <= ${at} and state <> 'resolved'`,
    claimedBy !== undefined && sql`state = 'claimed' and claimed_by = ${claimedBy} and claimed_until > ${at}`,
    q !== undefined && q.trim() !== '' && says(q.trim()),
  ].filter((part) => part !== false && part !== undefined);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** Without a state: everything that is still to do; of one account, everything. */
function stateIs(state: Job['state'] | undefined, all: boolean, at: string): RawBuilder<unknown> | undefined {
  switch (state) {
    case undefined:
      return all ? undefined : sql`state <> 'resolved'`;
    case 'open':
      return sql`state <> 'resolved' and (state = 'open' or (state = 'claimed' and claimed_until <= ${at})
        or (state = 'snoozed' and snoozed_until <= ${at}))`;
    case 'claimed':
      return sql`state = 'claimed' and state <> 'resolved' and claimed_until > ${at}`;
    case 'snoozed':
      return sql`state = 'snoozed' and state <> 'resolved' and snoozed_until > ${at}`;
    case 'awaiting-second':
      return sql`state = 'awaiting-second' and state <> 'resolved'`;
    case 'resolved':
      return sql`state = 'resolved'`;
    default: {
      const never: never = state;
      throw new Error(`unknown job state ${never}`);
    }
  }
}

/** What a search box finds: a job or an account by its id, or a part of the reason. */
function says(q: string): RawBuilder<unknown> {
  if (isId(q)) return sql`id = ${q}`;
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(account_id = ${q} or because ilike ${part})`;
}

export interface JobPage {
  readonly criteria: JobCriteria;
  readonly after: JobPosition | null;
  readonly limit: number;
}

/** Jobs with their positions, the most pressing first: by score, then the oldest. */
export async function selectJobs(
  db: Db,
  { criteria, after, limit }: JobPage,
  now: number,
): Promise<{ readonly job: Job; readonly position: JobPosition }[]> {
  const behind = after === null ? sql`true` : isBehind(after);
  const { rows } = await sql<JobRow>`
    select ${JOB_COLUMNS} from review_jobs
    where ${matching(criteria, toInstant(now))} and ${behind}
    order by score desc, created_at, id limit ${limit}`.execute(db);
  return rows.map((row) => ({ job: toJob(row, now), position: positionOf(row) }));
}

/** Whether a row comes after a position. The plain bound on the score is what an index can use. */
export function isBehind({ score, createdAt, id }: JobPosition): RawBuilder<unknown> {
  return sql`score <= ${score}::numeric
    and (-score, created_at, id) > (-${score}::numeric, ${createdAt}::timestamptz, ${id}::uuid)`;
}

export function positionOf({
  score,
  created_at,
  id,
}: Pick<JobRow, 'score' | 'created_at' | 'id'>): JobPosition {
  return { score, createdAt: toInstant(created_at.getTime()), id };
}

/** How many jobs match, counted up to a bound. */
export async function countJobs(db: Db, criteria: JobCriteria, atMost: number, now: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from (select from review_jobs where ${matching(criteria, toInstant(now))} limit ${atMost}) m`.execute(db);
  return rows[0]?.n ?? 0;
}
