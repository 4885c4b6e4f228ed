import type { Job } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { sql } from 'kysely';
import { severityOf } from '../severity.ts';
import { translationsIn } from './translations.ts';

/** A job as the table has it. */
export interface JobRow {
  readonly id: string;
  readonly queue: string;
  readonly state: Job['state'];
  readonly level: Job['level'];
  readonly origin: Job['origin'];
  readonly severity: number;
  readonly score: string;
  readonly harm: number;
  readonly reach: string;
  readonly urgency: number;
  readonly policy: string;
  readonly platform: string;
  readonly account_id: string;
  readonly because: string;
  readonly because_ur: string | null;
  readonly proposed: Job['proposed'];
  readonly verdict_ids: string[];
  readonly audience: string | number | null;
  readonly language: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly due_at: Date | null;
  readonly claimed_by: string | null;
  readonly claimed_until: Date | null;
  readonly skips: number;
  readonly snoozed_until: Date | null;
  readonly snooze_reason: string | null;
  readonly escalated_by: string | null;
  readonly escalated_because: string | null;
  readonly decision: 'no-violation' | 'violation' | null;
  readonly decided_by: string | null;
  readonly confirmed_by: string | null;
  readonly note: string | null;
  readonly decision_id: string | null;
  readonly continued_in: string | null;
}

const SHOWN_VERDICTS = 100;

/** What is shown of a job: its latest verdicts, not the thousands that a busy account may gather. */
export const JOB_COLUMNS = sql.raw(`
  id, queue, state, level, origin, severity, score, harm, reach, urgency, policy, platform, account_id, because,
  because_ur, proposed, audience, language, created_at, updated_at, due_at, claimed_by, claimed_until, skips, snoozed_until,
  snooze_reason, escalated_by, escalated_because, decision, decided_by, confirmed_by, note, decision_id,
  continued_in,
  array(
    select v.verdict_id::text from review_job_verdicts v where v.job_id = review_jobs.id
    order by v.at desc, v.verdict_id limit ${SHOWN_VERDICTS}
  ) as verdict_ids`);

/**
 * A claim whose lease ran out is none, and who is snoozed wakes by the clock: the job is open again, without anybody
 * having to write that down.
 */
export function toJob(row: JobRow, now: number): Job {
  return {
    id: row.id,
    queue: row.queue,
    level: row.level,
    origin: row.origin,
    severity: severityOf(row.severity),
    priority: {
      score: Number(row.score),
      harm: row.harm,
      reach: Number(row.reach),
      urgency: row.urgency,
    },
    policy: row.policy,
    platform: row.platform,
    accountId: row.account_id,
    because: row.because,
    ...translationsIn(row),
    proposed: row.proposed,
    verdictIds: row.verdict_ids,
    ...(row.audience !== null && { audience: Number(row.audience) }),
    ...(row.language !== null && { language: row.language }),
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
    ...(row.due_at && { dueAt: instant(row.due_at) }),
    skips: row.skips,
    ...stateOf(row, now),
    ...(row.escalated_by !== null && { escalatedBy: row.escalated_by }),
    ...(row.escalated_because !== null && { escalatedBecause: row.escalated_because }),
    ...decidedOf(row),
  };
}

function instant(at: Date): string {
  return toInstant(at.getTime());
}

function stateOf(row: JobRow, now: number) {
  const { state, claimed_until: claimedUntil, snoozed_until: snoozedUntil } = row;
  if (state === 'claimed') {
    if (row.claimed_by === null || !claimedUntil || claimedUntil.getTime() <= now)
      return { state: 'open' } as const;
    return { state, claimedBy: row.claimed_by, claimedUntil: instant(claimedUntil) };
  }
  if (state === 'snoozed') {
    if (!snoozedUntil || snoozedUntil.getTime() <= now) return { state: 'open' } as const;
    const { snooze_reason: reason } = row;
    return { state, snoozedUntil: instant(snoozedUntil), ...(reason !== null && { snoozeReason: reason }) };
  }
  return { state };
}

function decidedOf(row: JobRow) {
  const { decision, decided_by: decidedBy, confirmed_by: confirmedBy, note } = row;
  return {
    ...(row.decision_id !== null && { decisionId: row.decision_id }),
    ...(row.continued_in !== null && { continuedIn: row.continued_in }),
    ...(decision !== null && { decision }),
    ...(decidedBy !== null && { decidedBy }),
    ...(confirmedBy !== null && { confirmedBy }),
    ...(note !== null && { note }),
  };
}
