import type { Job, JobOrder } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { MergedRequest } from '../job-request.ts';
import { jobColumns, withWhy } from './job-columns.ts';
import { chanceUpheld, minutesOf } from './outcomes.ts';
import { strongerOrigin } from './stronger-origin.ts';
import { nextUrgency, urgencyAt } from './urgency.ts';

export interface OpenedJob {
  readonly id: string;
  readonly queue: string;
  readonly platform: string;
  readonly accountId: string;
  /** False when there was one, to which the request was added. */
  readonly opened: boolean;
}

/**
 * Opens a job for each request, or adds the request to the one that is not resolved. What is more severe than a job
 * that somebody put off wakes it. One statement.
 */
export function upsertJobs(
  trx: Db,
  requests: readonly (MergedRequest & { readonly id: string })[],
  at: string,
  ordering: JobOrder,
): Promise<OpenedJob[]> {
  const column = (pick: (request: MergedRequest & { readonly id: string }) => string | number | undefined) =>
    requests.map((request) => pick(request) ?? null);
  const asked = sql.raw('r.due_at');
  const earliest = sql.raw('least(review_jobs.due_at, excluded.due_at)');
  const wakes = sql.raw("review_jobs.state = 'snoozed' and excluded.severity > review_jobs.severity");
  return rowsOf(
    trx,
    sql`
    insert into review_jobs (id, queue, state, severity, policy, platform, account_id, because, because_ur,
      proposed, created_at, updated_at, due_at, origin, audience, language, urgency, urgency_until, ordering, asked_by,
      chance_model, chance_upheld, minutes, forecast_due, ordered)
    select id, queue, 'open', severity, policy, platform, account_id, because, because_ur,
      string_to_array(proposed, ','), ${at}::timestamptz, ${at}::timestamptz, due_at, origin, audience, language,
      ${urgencyAt(asked, at)}, ${nextUrgency(asked, at)}, ${ordering}, a.asked_by, chance,
      ${chanceUpheld(sql.raw('a.asked_by'))}, ${minutesOf(sql.raw('r.queue'), sql.raw('r.policy'))}, ${at}::timestamptz,
      ordered::jsonb
    from unnest(
      ${column(({ id }) => id)}::uuid[],
      ${column(({ queue }) => queue)}::text[],
      ${column(({ severity }) => severity)}::int[],
      ${column(({ policy }) => policy)}::text[],
      ${column(({ platform }) => platform)}::text[],
      ${column(({ accountId }) => accountId)}::text[],
      ${column(({ because }) => because)}::text[],
      ${column(({ translations }) => translations?.ur?.because)}::text[],
      ${column(({ proposed }) => proposed.join(','))}::text[],
      ${column(({ dueAt }) => dueAt)}::timestamptz[],
      ${column(({ origin }) => origin)}::text[],
      ${column(({ audience }) => audience)}::bigint[],
      ${column(({ language }) => language)}::text[],
      ${column(({ chance }) => chance)}::float8[],
      ${column((request) => JSON.stringify(askedBy(request)))}::text[],
      ${column(({ ordered }) => ordered && JSON.stringify(ordered))}::text[]
    ) as r (id, queue, severity, policy, platform, account_id, because, because_ur, proposed, due_at, origin,
      audience, language, chance, asked, ordered)
    cross join lateral (select array(select json_array_elements_text(r.asked::json)) as asked_by) a
    on conflict (platform, account_id, queue) where state <> 'resolved' do update set
      state = case when ${wakes} then 'open' else review_jobs.state end,
      snoozed_until = case when ${wakes} then null else review_jobs.snoozed_until end,
      severity = greatest(review_jobs.severity, excluded.severity),
      policy = ${ofGraver('policy')},
      because = ${ofGraver('because')},
      because_ur = ${ofGraver('because_ur')},
      proposed = array(select distinct unnest(review_jobs.proposed || excluded.proposed) order by 1),
      updated_at = excluded.updated_at,
      due_at = ${earliest},
      origin = ${strongerOrigin(sql.raw('review_jobs.origin'), sql.raw('excluded.origin'))},
      ordered = coalesce(excluded.ordered, review_jobs.ordered),
      audience = greatest(review_jobs.audience, excluded.audience),
      language = coalesce(excluded.language, review_jobs.language),
      asked_by = array(select distinct unnest(review_jobs.asked_by || excluded.asked_by) order by 1),
      chance_model = greatest(review_jobs.chance_model, excluded.chance_model),
      chance_upheld = greatest(review_jobs.chance_upheld, excluded.chance_upheld),
      forecast_due = excluded.forecast_due,
      urgency = ${urgencyAt(earliest, at)},
      urgency_until = ${nextUrgency(earliest, at)}
    returning id, queue, platform, account_id, xmax = 0 as opened`,
  );
}

export function lockJob(trx: Db, id: string, now: number): Promise<Job | undefined> {
  return jobOf(trx, sql`select ${jobColumns(now)} from review_jobs where id = ${id} for update`);
}

export function findJob(db: Db, id: string, now: number): Promise<Job | undefined> {
  return jobOf(db, sql`select ${jobColumns(now)} from review_jobs where id = ${id}`);
}

async function jobOf(db: Db, statement: RawBuilder<unknown>): Promise<Job | undefined> {
  const row = await rowOf<Job>(db, statement);
  return row && withWhy(row);
}

/** The columns of a job that people's work changes; what is left out becomes null. */
export interface JobProgress {
  readonly state: Job['state'];
  readonly claimedBy?: string;
  readonly claimedUntil?: string;
  readonly snoozedUntil?: string;
  readonly snoozeReason?: string;
  readonly decision?: Job['decision'];
  readonly decidedBy?: string;
  readonly confirmedBy?: string;
  readonly note?: string;
  /** Who handed it to the leads, and why; it stays there when left out. */
  readonly escalated?: { readonly by: string; readonly because: string };
  /** Whether somebody passed it over. */
  readonly skipped?: boolean;
  readonly decisionId?: string;
}

/** Writes down how far a locked job is, and returns it. */
export function updateJob(trx: Db, id: string, progress: JobProgress, now: number): Promise<Job | undefined> {
  const { escalated, skipped = false } = progress;
  const at = toInstant(now);
  return jobOf(
    trx,
    sql`
    update review_jobs set state = ${progress.state}, updated_at = ${at}, claimed_at = ${claimedAt(progress, at)},
      forecast_due = case when state = 'resolved' then ${at} else forecast_due end,
      claimed_by = ${progress.claimedBy ?? null}, claimed_until = ${progress.claimedUntil ?? null},
      snoozed_until = ${progress.snoozedUntil ?? null}, snooze_reason = ${progress.snoozeReason ?? null},
      decision = ${progress.decision ?? null}, decided_by = ${progress.decidedBy ?? null},
      confirmed_by = ${progress.confirmedBy ?? null}, note = ${progress.note ?? null},
      decision_id = ${progress.decisionId ?? null},
      level = case when ${escalated?.by ?? null}::text is null then level else 'lead' end,
      escalated_by = coalesce(${escalated?.by ?? null}, escalated_by),
      escalated_because = coalesce(${escalated?.because ?? null}, escalated_because),
      skips = skips + ${skipped ? 1 : 0}::int
    where id = ${id} returning ${jobColumns(now)}`,
  );
}

/**
 * In SQL: since when somebody has worked on it. To hold it on goes on; who takes it over begins. It stays with what is
 * decided, as how long that took.
 */
function claimedAt({ state, claimedBy }: JobProgress, at: string): RawBuilder<unknown> {
  switch (state) {
    case 'claimed':
      return sql`case when claimed_by = ${claimedBy ?? null} and claimed_until > ${at}
        then coalesce(claimed_at, ${at}::timestamptz) else ${at}::timestamptz end`;
    case 'awaiting-second':
    case 'resolved':
      return sql`claimed_at`;
    case 'open':
    case 'snoozed':
      return sql`null`;
    default: {
      const never: never = state;
      throw new Error(`unknown job state ${never}`);
    }
  }
}

/** Steps up the urgency of what came closer to its due time; returns how many jobs that were. */
export async function stepUrgency(db: Db, at: string, limit: number): Promise<number> {
  const due = sql.raw('due_at');
  const { numAffectedRows = 0n } = await sql`
    update review_jobs set urgency = ${urgencyAt(due, at)}, urgency_until = ${nextUrgency(due, at)}
    where id in (
      select id from review_jobs where state <> 'resolved' and urgency_until <= ${at}
      order by urgency_until limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows);
}

/** What asks for a job: rules, or where it comes from. */
function askedBy({ rules, origin }: MergedRequest): readonly string[] {
  return rules.length > 0 ? rules : [`origin:${origin}`];
}

/** Of a job that is asked for again: what is as grave as what stands there, or graver, takes its place. */
function ofGraver(column: 'policy' | 'because' | 'because_ur') {
  const [stands, added] = [sql.ref(`review_jobs.${column}`), sql.ref(`excluded.${column}`)];
  return sql`case when excluded.severity >= review_jobs.severity then ${added} else ${stands} end`;
}
