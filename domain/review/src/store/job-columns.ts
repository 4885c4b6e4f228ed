import { SEVERITIES } from '@breakwater/contracts';
import { type Job, ORDER_BOUNDS, WAITING_DOUBLES_HOURS, whyOf } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { type RawBuilder, sql } from 'kysely';
import { TRANSLATIONS } from './translations.ts';

const SHOWN_VERDICTS = 100;

/** Severities by their rank; the table has no other rank. */
const SEVERITY = `(array[${SEVERITIES.map((severity) => `'${severity}'`).join(', ')}])[severity + 1] as severity`;

/** What is shown of a job: its latest verdicts, not the thousands that a busy account may gather. */
const COLUMNS = sql.raw(`
  id, queue, level, origin, ${SEVERITY},
  policy, ordered, platform, account_id, because, ${TRANSLATIONS}, proposed, audience, language, created_at, updated_at, due_at,
  skips, escalated_by, escalated_because, decision, decided_by, confirmed_by, note, decision_id, continued_in,
  array(
    select v.verdict_id::text from review_job_verdicts v where v.job_id = review_jobs.id
    order by v.at desc, v.verdict_id limit ${SHOWN_VERDICTS}
  ) as verdict_ids`);

/** Where a job stands, with what that follows from. What weighs by waiting weighs that much then. */
function priority(at: string): RawBuilder<unknown> {
  const hours = sql`extract(epoch from (${at}::timestamptz - created_at))::float8 / 3600`;
  // Shown up to two hundred days: a job that was forgotten for longer would be more than a number can be.
  const doublings = sql`least(greatest(${hours}, 0) / ${sql.lit(WAITING_DOUBLES_HOURS)}, 400)`;
  const waiting = sql`power(2::float8, ${doublings})`;
  const opened = sql`extract(epoch from (created_at - timestamptz '2026-01-01 00:00:00+00'))::float8 / 3600`;
  const atOnce = sql`power(2::float8, rank::float8 + ${opened} / ${sql.lit(WAITING_DOUBLES_HOURS)})`;
  const { chance, exposure, minutes } = ORDER_BOUNDS;
  return sql`json_strip_nulls(json_build_object(
    'score', case ordering when 'reach' then rank else round((${atOnce} * ${waiting})::numeric, 2) end,
    'order', ordering, 'harm', case ordering when 'reach' then harm else severity + 1 end, 'reach', reach, 'urgency', urgency,
    'chance', coalesce(chance_model, chance_upheld, ${sql.lit(chance.unknown)}),
    'chanceFrom', case when chance_model is not null then 'model' when chance_upheld is not null then 'upheld' else 'unknown' end,
    'exposure', coalesce(exposure, audience, ${sql.lit(exposure.unknown)}),
    'exposureFrom', case when exposure is not null then 'forecast' when audience is not null then 'audience' else 'unknown' end,
    'exposureLow', exposure_low, 'exposureHigh', exposure_high,
    'fading', case when exposure is null then round(fading::numeric, 3) else 1 end,
    'minutes', coalesce(minutes, ${sql.lit(minutes.unknown)}),
    'waiting', round(${waiting}::numeric, 3)))`;
}

/**
 * In SQL: a job as it stands then. A claim whose lease ran out is none, and who is snoozed wakes by the clock: the job is
 * open again, without anybody having to write that down.
 */
export function jobColumns(now: number): RawBuilder<unknown> {
  const at = toInstant(now);
  return sql`${COLUMNS}, ${priority(at)} as priority,
    case when claimed_until <= ${at} or snoozed_until <= ${at} then 'open' else state end as state,
    case when claimed_until > ${at} then claimed_by end as claimed_by,
    case when claimed_until > ${at} then claimed_until end as claimed_until,
    case when snoozed_until > ${at} then snoozed_until end as snoozed_until,
    case when snoozed_until > ${at} then snooze_reason end as snooze_reason`;
}

/** A job as {@link jobColumns} gives it, with why it stands where it stands. */
export function withWhy(row: Omit<Job, 'why'>): Job {
  return { ...row, why: whyOf(row) };
}
