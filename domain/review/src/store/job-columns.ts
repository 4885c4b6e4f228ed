import { SEVERITIES } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { type RawBuilder, sql } from 'kysely';
import { TRANSLATIONS } from './translations.ts';

const SHOWN_VERDICTS = 100;

/** Severities by their rank; the table has no other rank. */
const SEVERITY = `(array[${SEVERITIES.map((severity) => `'${severity}'`).join(', ')}])[severity + 1] as severity`;

/** What is shown of a job: its latest verdicts, not the thousands that a busy account may gather. */
const COLUMNS = sql.raw(`
  id, queue, level, origin, ${SEVERITY},
  json_build_object('score', score, 'harm', harm, 'reach', reach, 'urgency', urgency) as priority,
  policy, platform, account_id, because, ${TRANSLATIONS}, proposed, audience, language, created_at, updated_at, due_at,
  skips, escalated_by, escalated_because, decision, decided_by, confirmed_by, note, decision_id, continued_in,
  array(
    select v.verdict_id::text from review_job_verdicts v where v.job_id = review_jobs.id
    order by v.at desc, v.verdict_id limit ${SHOWN_VERDICTS}
  ) as verdict_ids`);

/**
 * In SQL: a job as it stands then. A claim whose lease ran out is none, and who is snoozed wakes by the clock: the job is
 * open again, without anybody having to write that down.
 */
export function jobColumns(now: number): RawBuilder<unknown> {
  const at = toInstant(now);
  return sql`${COLUMNS},
    case when claimed_until <= ${at} or snoozed_until <= ${at} then 'open' else state end as state,
    case when claimed_until > ${at} then claimed_by end as claimed_by,
    case when claimed_until > ${at} then claimed_until end as claimed_until,
    case when snoozed_until > ${at} then snoozed_until end as snoozed_until,
    case when snoozed_until > ${at} then snooze_reason end as snooze_reason`;
}
