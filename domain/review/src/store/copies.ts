import type { DecidedCopy } from '@breakwater/contracts/review';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A copy as it is taken into a run; with a code where it is left out for what it is. */
export interface NewCopy extends Omit<DecidedCopy, 'jobId' | 'text'> {
  readonly eventId: string;
  readonly begins?: string;
}

/** What a decision for copies is about. */
export interface CopiesSelection {
  readonly runId: string;
  readonly by: string;
  readonly escalated: boolean;
  readonly decision: 'violation' | 'no-violation';
  readonly policy: string;
}

/**
 * In SQL: whether a job rests on more than what was found in one content. What somebody asked for (a notice, an order, a
 * person) needs no verdict, and what an account did has no content: neither may be decided with a copy, unseen.
 */
function restsOnMore(job: RawBuilder<unknown>, contentId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(${job}.origin not in ('rule', 'copy', 'random') or exists (
    select from review_job_verdicts e where e.job_id = ${job}.id and e.content_id is distinct from ${contentId}))`;
}

/** In SQL: the open job that has this content of the account in it; one that rests on nothing else first. */
function openJobWith(copy: string): RawBuilder<unknown> {
  const c = sql.raw(copy);
  return sql`
    select j.id, ${restsOnMore(sql.raw('j'), sql`${c}.content_id`)} as unclear, j.state, j.level, j.claimed_by,
      j.claimed_until
    from review_jobs j
    where j.platform = ${c}.platform and j.account_id = ${c}.account_id and j.state <> 'resolved'
      and exists (select from review_job_verdicts v where v.job_id = j.id and v.content_id = ${c}.content_id)
    order by unclear, j.rank desc, j.id limit 1`;
}

/** Whether a job that is locked rests on anything but this content. */
export async function isOnMore(trx: Db, jobId: string, contentId: string): Promise<boolean> {
  const found = await rowOf<{ more: boolean }>(
    trx,
    sql`select ${restsOnMore(sql.raw('j'), sql`${contentId}`)} as more from review_jobs j where j.id = ${jobId}`,
  );
  return found?.more ?? true;
}

/**
 * In SQL: whether people decided on this content of the account, alone or with others, and that stands; also by an appeal,
 * which settles a job without a decision of its own, and by a notice, whose job rests on no verdict.
 */
export function isDecided(copy: string): RawBuilder<boolean> {
  const c = sql.raw(copy);
  return sql`(exists (
    select from actions a where a.platform = ${c}.platform and a.account_id = ${c}.account_id
      and a.content_id = ${c}.content_id and a.origin = 'person' and a.ended_at is null
  ) or exists (
    select from review_job_verdicts v join review_jobs j on j.id = v.job_id
    left join job_decisions d on d.id = j.decision_id
    where v.content_id = ${c}.content_id and j.platform = ${c}.platform and j.account_id = ${c}.account_id
      and j.state = 'resolved' and j.decision is not null and d.undone_at is null))`;
}

/** Writes the copies of a run down, each either as waiting or as left out with the code of the reason. */
export async function insertCopies(
  trx: Db,
  { runId, by, escalated, decision, policy }: CopiesSelection,
  copies: readonly NewCopy[],
  at: string,
): Promise<void> {
  if (copies.length === 0) return;
  const column = (pick: (copy: NewCopy) => string | number | undefined) =>
    copies.map((copy) => pick(copy) ?? null);
  const rows = sql`unnest(
      ${column(({ position }) => position)}::int[],
      ${column(({ platform }) => platform)}::text[],
      ${column(({ accountId }) => accountId)}::text[],
      ${column(({ contentId }) => contentId)}::text[],
      ${column(({ how }) => how)}::text[],
      ${column(({ likeness }) => likeness)}::float8[],
      ${column(({ at: seen }) => seen)}::timestamptz[],
      ${column(({ audience }) => audience)}::bigint[],
      ${column(({ eventId }) => eventId)}::uuid[],
      ${column(({ begins }) => begins)}::text[],
      ${column(({ code }) => code)}::text[]
    ) as c (position, platform, account_id, content_id, how, likeness, at, audience, event_id, begins, code)`;
  const violation = decision === 'violation';
  await sql`
    insert into bulk_items (run_id, position, job_id, policy, state, code)
    select ${runId}::uuid, position, job_id, ${policy}, case when code is null then 'waiting' else 'excluded' end, code
    from (
      select c.position, o.id as job_id, case
        when c.code is not null then c.code
        when ${isDecided('c')} then 'already-decided'
        when o.state = 'awaiting-second' then 'job-awaiting-second'
        when o.state = 'claimed' and o.claimed_until > ${at} and o.claimed_by <> ${by} then 'job-claimed'
        when o.level = 'lead' and not ${escalated}::bool then 'lead-needed'
        when o.unclear then 'content-unclear'
        when ${violation}::bool and v.id is null then 'policy-unknown'
        when ${violation}::bool and p.retired_at is not null then 'policy-retired'
        when ${violation}::bool and v.severe then 'second-person-needed'
        when not ${violation}::bool and o.id is null and not exists (
          select from actions a where a.platform = c.platform and a.account_id = c.account_id
            and a.content_id = c.content_id and a.origin = 'automation' and a.ended_at is null
            and (a.expires_at is null or a.expires_at > ${at})) then 'nothing-to-end'
      end as code
      from ${rows}
      left join lateral (${openJobWith('c')}) o on true
      left join policies p on p.id = ${policy}
      left join policy_versions v on v.id = p.id and v.version = p.version
    ) i`.execute(trx);
  await sql`
    insert into bulk_copies (run_id, position, platform, account_id, content_id, how, likeness, at, audience, event_id, begins)
    select ${runId}::uuid, position, platform, account_id, content_id, how, likeness, at, audience, event_id, begins
    from ${rows}`.execute(trx);
}

/** All copies of a run. */
export function selectCopies(db: Db, runId: string): Promise<DecidedCopy[]> {
  return rowsOf(
    db,
    sql`
    select c.position, c.platform, c.account_id, c.content_id, c.how, c.likeness::float8 as likeness, c.at,
      c.audience, i.job_id, i.code, c.begins as text
    from bulk_copies c join bulk_items i on i.run_id = c.run_id and i.position = c.position
    where c.run_id = ${runId} order by c.position`,
  );
}

/** A copy on which a decision is to be made now. */
export interface CopyAtWork {
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string;
  readonly how: DecidedCopy['how'];
  readonly audience?: number;
  readonly eventId: string;
  /** Open by now, where there is one. */
  readonly openJob?: string;
  readonly decided: boolean;
}

export function findCopy(trx: Db, runId: string, position: number): Promise<CopyAtWork | undefined> {
  return rowOf(
    trx,
    sql`
    select c.platform, c.account_id, c.content_id, c.how, c.audience, c.event_id, o.id as open_job,
      ${isDecided('c')} as decided
    from bulk_copies c left join lateral (${openJobWith('c')}) o on true
    where c.run_id = ${runId} and c.position = ${position}`,
  );
}

/** Takes these out of a run that is only previewed; returns how many are left. */
export async function takeOut(trx: Db, runId: string, positions: readonly number[]): Promise<number> {
  await sql`
    update bulk_items set state = 'excluded', code = 'taken-out'
    where run_id = ${runId} and state = 'waiting' and position = any (${positions}::int[])`.execute(trx);
  const left = await rowOf<{ n: number }>(
    trx,
    sql`select count(*)::int as n from bulk_items where run_id = ${runId} and state = 'waiting'`,
  );
  return left?.n ?? 0;
}

/** Contents that the verdicts behind a job are about. */
export async function contentsOfJob(db: Db, jobId: string): Promise<string[]> {
  const rows = await rowsOf<{ contentId: string }>(
    db,
    sql`select distinct content_id from review_job_verdicts where job_id = ${jobId} and content_id is not null limit 20`,
  );
  return rows.map(({ contentId }) => contentId);
}

/**
 * How many actions of automation come to an end where there is no violation in the copies that wait: all on a copy, and what
 * it did because of what led to the job of it.
 */
export async function countLiftableOnCopies(db: Db, runId: string, at: string): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`
    select count(distinct a.id)::int as n
    from bulk_items i join bulk_copies c on c.run_id = i.run_id and c.position = i.position
    join actions a on a.platform = c.platform and a.account_id = c.account_id and a.origin = 'automation'
      and a.ended_at is null and (a.expires_at is null or a.expires_at > ${at})
    where i.run_id = ${runId} and i.state = 'waiting' and (a.content_id = c.content_id or exists (
      select from action_verdicts v join actions b on b.id = v.action_id
      where b.target = a.target and b.origin = 'automation' and case
        when i.job_id is null then v.event_id = c.event_id
        else v.verdict_id in (select verdict_id from review_job_verdicts j where j.job_id = i.job_id) end))`,
  );
  return found?.n ?? 0;
}

/** Closes an open job that was opened for a copy alone: the decision for which it was is taken back. */
export async function withdrawJob(trx: Db, jobId: string, at: string): Promise<void> {
  await sql`
    update review_jobs set state = 'resolved', withdrawn_at = ${at}, decision = null, decided_by = null, note = null,
      decision_id = null, updated_at = ${at}
    where id = ${jobId} and state = 'open' and origin = 'copy'`.execute(trx);
}
