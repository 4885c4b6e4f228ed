import type { Job } from '@breakwater/contracts/review';
import { checkPerson, checkTexts, invalid, toInstant } from '@breakwater/kernel';
import type { ReviewContext } from './ports.ts';
import { conflict } from './review-error.ts';
import { insertSkip } from './store/next-job.ts';
import { advance, checkNotHeld, workOnJob } from './work-on-job.ts';

const LONGEST_SNOOZE_MS = 30 * 86_400_000;

/**
 * Passes a job over: it is open again and not offered to this person for a day.
 *
 * Errors: 404 `job-not-found`; 409 `job-claimed` (by somebody else), `job-awaiting-second`, `job-resolved`; 422
 * `request-invalid` without a reason.
 */
export async function skipJob(context: ReviewContext, id: string, by: string, reason: string): Promise<Job> {
  const person = checkPerson(by);
  checkReason(reason);
  return workOnJob(context, id, async (work, job, now) => {
    checkNotHeld(job, person);
    await insertSkip(work.db, { jobId: job.id, by: person, at: toInstant(now), reason });
    return advance(context, work, {
      job,
      progress: { state: 'open', skipped: true },
      entry: { actor: person, action: 'job.skipped', detail: {} },
    });
  });
}

/** Hands a job to the leads: from then on only who takes escalated jobs can. Errors as for `skipJob`, and 409
 * `job-escalated`. */
export async function escalateJob(
  context: ReviewContext,
  id: string,
  by: string,
  reason: string,
): Promise<Job> {
  const person = checkPerson(by);
  checkReason(reason);
  return workOnJob(context, id, async (work, job) => {
    checkNotHeld(job, person);
    if (job.level === 'lead') throw conflict('job-escalated', `${job.escalatedBy} has escalated this job.`);
    return advance(context, work, {
      job,
      progress: { state: 'open', escalated: { by: person, because: reason } },
      entry: { actor: person, action: 'job.escalated', detail: {} },
    });
  });
}

export interface Snooze {
  /** RFC 3339; within 30 days, and not past the due time of the job. */
  readonly until: string;
  readonly reason: string;
}

/**
 * Puts a job off. It is open again at that time, and before when something more severe is added to it. Errors as for
 * `skipJob`, 409 `job-overdue`, and 422 for a time that is past or too late.
 */
export async function snoozeJob(
  context: ReviewContext,
  id: string,
  by: string,
  snooze: Snooze,
): Promise<Job> {
  const person = checkPerson(by);
  const { until, reason } = snooze;
  checkReason(reason);
  const end = Date.parse(until);
  return workOnJob(context, id, async (work, job, now) => {
    checkNotHeld(job, person);
    const due = job.dueAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(job.dueAt);
    if (due <= now) throw conflict('job-overdue', `This job was due at ${job.dueAt}. Decide or escalate it.`);
    if (!(end > now && end <= now + LONGEST_SNOOZE_MS))
      throw invalid('/until', 'Expected a time within the next 30 days.');
    if (end > due) throw invalid('/until', `This job is due at ${job.dueAt}; it cannot sleep past that.`);
    const snoozedUntil = toInstant(end);
    return advance(context, work, {
      job,
      progress: { state: 'snoozed', snoozedUntil, snoozeReason: reason },
      entry: { actor: person, action: 'job.snoozed', detail: { snoozedUntil } },
    });
  });
}

function checkReason(reason: string): void {
  if (reason.trim() === '') throw invalid('/reason', 'Say why.');
  checkTexts({ reason });
}
