import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** Of how many of the latest decisions it is counted what people uphold and how long it takes. */
const LATEST = 20_000;
/** The prior of the minutes counts as so many decisions. */
const PRIOR_DECISIONS = 5;
/** Who holds a job for longer than this was not at work on it all the time. */
const LONGEST_MINUTES = 30;
/** Stands for all policies of a queue. */
const ANY = '';

/** In SQL: the share of the jobs of the most upheld of these rules that people upheld; null where none was decided. */
export function chanceUpheld(askedBy: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select max(round((o.upheld + 1.0) / (o.decided + 2), 3)) from review_outcomes o
    where o.asked_by = any (${askedBy}))`;
}

/** In SQL: minutes that the like of it took lately; null where nobody decided any. */
export function minutesOf(queue: RawBuilder<unknown>, policy: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select h.minutes from review_handling h
    where h.queue = ${queue} and h.policy in (${policy}, ${ANY}) order by h.policy desc limit 1)`;
}

/**
 * Counts anew what people made of the jobs of each rule and how long jobs of each queue and policy took them, from the
 * latest decisions that were made one by one. What was drawn at random, and copies of what was decided, say nothing of a
 * rule. Not where another process did so within `everyMs`.
 *
 * @returns whether it was counted
 */
export async function countOutcomes(trx: Db, at: string, everyMs: number): Promise<boolean> {
  if (!(await isToCount(trx, at, everyMs))) return false;
  await sql`lock table review_outcomes, review_handling in share row exclusive mode`.execute(trx);
  await sql`
    create temporary table latest_outcomes on commit drop as
    select j.queue, j.policy, j.origin, j.asked_by, d.decision,
      extract(epoch from (d.decided_at - j.claimed_at)) / 60 as minutes
    from (
      select job_id, decision, decided_at from job_decisions
      where undone_at is null and bulk_id is null and outcome in ('final', 'confirmed') and decision <> 'ordered'
      order by decided_at desc, id desc limit ${LATEST}
    ) d join review_jobs j on j.id = d.job_id`.execute(trx);
  await sql`delete from review_outcomes`.execute(trx);
  await sql`
    insert into review_outcomes (asked_by, decided, upheld)
    select by, count(*), count(*) filter (where decision = 'violation')
    from latest_outcomes cross join unnest(asked_by) as by where origin not in ('copy', 'random') group by by`.execute(
    trx,
  );
  await sql`delete from review_handling`.execute(trx);
  await sql`
    with took as (
      select queue, policy, greatest(least(minutes, ${LONGEST_MINUTES}), 0.1)::float8 as minutes
      from latest_outcomes where minutes > 0
    ), each_and_all as (
      select queue, policy, minutes from took union all select queue, ${ANY}, minutes from took
    ), with_prior as (
      select queue, policy, minutes, 1 as decided from each_and_all
      union all
      select queue, policy, 3, 0 from (select distinct queue, policy from each_and_all) k, generate_series(1, ${PRIOR_DECISIONS})
    )
    insert into review_handling (queue, policy, minutes, decided)
    select queue, policy, round(percentile_cont(0.5) within group (order by minutes)::numeric, 2), sum(decided)
    from with_prior group by queue, policy`.execute(trx);
  await sql`drop table latest_outcomes`.execute(trx);
  return true;
}

/** Whoever writes down first that it counts does; the others wait for that, and see it. */
async function isToCount(trx: Db, at: string, everyMs: number): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into review_counting (counted_at) values (${at})
    on conflict (only_one) do update set counted_at = excluded.counted_at
    where review_counting.counted_at <= excluded.counted_at - ${everyMs} * interval '1 millisecond'
      or review_counting.counted_at > excluded.counted_at`.execute(trx);
  return numAffectedRows > 0n;
}

/**
 * Takes over what was counted into jobs that are not resolved, where it says something else by now: by a fiftieth of a
 * chance or a quarter of the time. What somebody else is at is left to the next time. Returns how many jobs that were.
 */
export async function refreshOutcomes(db: Db, limit: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    with other as (
      select id, chance, minutes from (
        select id, chance_upheld as chance_before, minutes as minutes_before,
          ${chanceUpheld(sql.raw('q.asked_by'))} as chance, ${minutesOf(sql.raw('q.queue'), sql.raw('q.policy'))} as minutes
        from review_jobs q where state <> 'resolved'
      ) s
      where abs(coalesce(chance, 0.5) - coalesce(chance_before, 0.5)) >= 0.02
        or (chance is null) <> (chance_before is null)
        or abs(coalesce(minutes, 3) - coalesce(minutes_before, 3)) >= coalesce(minutes_before, 3) / 4
        or (minutes is null) <> (minutes_before is null)
      limit ${limit}
    ), free as (
      select id from review_jobs where id in (select id from other) and state <> 'resolved'
      order by id for update skip locked
    )
    update review_jobs j set chance_upheld = n.chance, minutes = n.minutes
    from other n join free using (id) where n.id = j.id`.execute(db);
  return Number(numAffectedRows);
}

/** Puts jobs that are not resolved into another order; returns how many that were. */
export async function reorderJobs(db: Db, ordering: string, limit: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update review_jobs set ordering = ${ordering} where id in (
      select id from review_jobs where state <> 'resolved' and ordering <> ${ordering}
      limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows);
}
