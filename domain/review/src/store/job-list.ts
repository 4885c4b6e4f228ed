import type { Job } from '@breakwater/contracts/review';
import { isId, toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { rankOf } from '../severity.ts';
import { jobColumns, withWhy } from './job-columns.ts';

/** From here on, matches are met on the way instead of looked up. */
const MANY = 2_000;

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
  /** As the table has it: four decimals. */
  readonly rank: string;
  readonly createdAt: string;
  readonly id: string;
}

/** In SQL, what of `review_jobs` the criteria select at an instant. Criteria left out cost nothing. */
export function matching(criteria: JobCriteria, at: string, many = false): RawBuilder<unknown> {
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
    q !== undefined && q.trim() !== '' && says(q.trim(), many),
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

/** Reasons with all of the words, the last of which may have only begun; undefined where there are none. */
function wordsOf(q: string): string | undefined {
  const words = q.match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? `${words.map((word) => `'${word}'`).join(' & ')}:*` : undefined;
}

/**
 * What a search box finds: a job or an account by its id, or words of the reason. How it is asked depends on how many
 * there are: few are looked up and then put in order; of many, the first are soon met in the order of the list.
 */
function says(q: string, many: boolean): RawBuilder<unknown> {
  if (isId(q)) return sql`id = ${q}`;
  const words = wordsOf(q);
  if (words === undefined) return sql`account_id = ${q}`;
  if (many) {
    return sql`(account_id = ${q} or to_tsvector('simple', because || '') @@ to_tsquery('simple', ${words})
      or to_tsvector('simple', because_ur || '') @@ to_tsquery('simple', ${words}))`;
  }
  return sql`id in (
    select id from review_jobs where account_id = ${q} union all
    ${withWords(words, sql`id`)})`;
}

/** Jobs whose reason has the words, in whichever language: an index each, so that a query can stop early. */
function withWords(words: string, column: RawBuilder<unknown>): RawBuilder<unknown> {
  const has = (reason: string) => sql`
    select ${column} from review_jobs where to_tsvector('simple', ${sql.ref(reason)}) @@ to_tsquery('simple', ${words})`;
  return sql`${has('because')} union all ${has('because_ur')}`;
}

/** Whether so many reasons have the words that they are not looked up one by one. */
async function areMany(db: Db, q: string): Promise<boolean> {
  const words = isId(q) ? undefined : wordsOf(q);
  if (words === undefined) return false;
  const found = await rowOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from (${withWords(words, sql`1`)} limit ${MANY}) m`,
  );
  return found?.n === MANY;
}

export interface JobPage {
  readonly criteria: JobCriteria;
  readonly after: JobPosition | undefined;
  readonly limit: number;
  /** Up to how many are counted; not at all when left out. */
  readonly countTo?: number;
}

export interface FoundJobs {
  readonly rows: readonly { readonly job: Job; readonly position: JobPosition }[];
  readonly count?: number;
}

/** Jobs with their positions, the most pressing first: by rank, then the oldest. */
export async function selectJobs(db: Db, page: JobPage, now: number): Promise<FoundJobs> {
  const { criteria, after, limit, countTo } = page;
  const at = toInstant(now);
  const many = await areMany(db, criteria.q?.trim() ?? '');
  const behind = after === undefined ? sql`true` : isBehind(after);
  const found = await rowsOf<Job & { readonly place: string }>(
    db,
    sql`
    select ${jobColumns(now)}, rank::text as place from review_jobs
    where ${matching(criteria, at, many)} and ${behind}
    order by rank desc, created_at, id limit ${limit}`,
  );
  const rows = found.map(({ place, ...row }) => ({
    job: withWhy(row),
    position: { rank: place, createdAt: row.createdAt, id: row.id },
  }));
  if (countTo === undefined) return { rows };
  if (rows.length < limit) return { rows, count: rows.length };
  const counted = await rowOf<{ n: number }>(
    db,
    sql`
    select count(*)::int as n
    from (select from review_jobs where ${matching(criteria, at)} limit ${countTo}) m`,
  );
  return { rows, count: counted?.n ?? 0 };
}

/** Whether a row comes after a position. The plain bound on the score is what an index can use. */
export function isBehind({ rank, createdAt, id }: JobPosition): RawBuilder<unknown> {
  return sql`rank <= ${rank}::numeric
    and (-rank, created_at, id) > (-${rank}::numeric, ${createdAt}::timestamptz, ${id}::uuid)`;
}
