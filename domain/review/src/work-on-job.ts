import type { Job } from '@breakwater/contracts/review';
import { isId } from '@breakwater/kernel';
import type { RecordEntry, Work } from '@breakwater/storage';
import type { ReviewContext } from './ports.ts';
import { conflict, jobNotFound } from './review-error.ts';
import { type JobProgress, lockJob, updateJob } from './store/jobs.ts';

/** Runs a step on a job, which nobody else can change meanwhile. */
export function workOnJob<T>(
  context: ReviewContext,
  id: string,
  step: (work: Work, job: Job, now: number) => Promise<T>,
): Promise<T> {
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const job = isId(id) ? await lockJob(work.db, id, now) : undefined;
    if (!job) throw jobNotFound();
    return step(work, job, now);
  });
}

/**
 * Writes down how far a job is, lets follow what follows from that, and puts the step itself on record behind it.
 */
export async function advance(
  context: ReviewContext,
  work: Work,
  step: {
    readonly job: Job;
    readonly progress: JobProgress;
    readonly entry: Omit<RecordEntry, 'subject'>;
    readonly afterwards?: (updated: Job) => Promise<void>;
  },
): Promise<Job> {
  const { job, progress, entry, afterwards } = step;
  const updated = await updateJob(work.db, job.id, progress, context.clock.now());
  if (!updated) throw jobNotFound();
  await afterwards?.(updated);
  work.record({ ...entry, subject: job.id });
  return updated;
}

/** Lets the one pass who holds the claim. Throws ReviewError 409 that says whose the job is. */
export function checkClaim(job: Job, by: string): void {
  switch (job.state) {
    case 'open':
      throw conflict('job-not-claimed', 'Nobody holds this job, or the claim has run out. Claim it first.');
    case 'snoozed':
      throw conflict('job-not-claimed', `This job is put off until ${job.snoozedUntil}. Claim it first.`);
    case 'claimed':
      if (job.claimedBy !== by) throw heldBy(job);
      return;
    case 'awaiting-second':
      throw awaitingSecond(job);
    case 'resolved':
      throw alreadyResolved(job);
    default: {
      const never: never = job.state;
      throw new Error(`unknown job state ${never}`);
    }
  }
}

/** Lets pass who holds the job, and anybody while nobody does. Throws ReviewError 409 that says whose the job is. */
export function checkNotHeld(job: Job, by: string): void {
  if (job.state !== 'open' && job.state !== 'snoozed') checkClaim(job, by);
}

export function heldBy({ claimedBy, claimedUntil }: Job): Error {
  const message = `This job is claimed by ${claimedBy} until ${claimedUntil}. Take another, or wait until then.`;
  return conflict('job-claimed', message, { claimedBy, claimedUntil });
}

export function awaitingSecond({ decidedBy, decision, decisionId }: Job): Error {
  const message = `${decidedBy} has decided this job; it waits for a second person to confirm or reject that.`;
  return conflict('job-awaiting-second', message, { decidedBy, decision, decisionId });
}

export function alreadyResolved(job: Job): Error {
  const { decidedBy, confirmedBy, decision, decisionId, continuedIn, updatedAt } = job;
  if (continuedIn !== undefined) {
    const message = `The decision on this job was undone; it goes on in job ${continuedIn}.`;
    return conflict('job-continued', message, { continuedIn });
  }
  if (decision === undefined) {
    const message =
      'The decision for which this job was opened was taken back: nobody is asked about it any more.';
    return conflict('job-withdrawn', message);
  }
  const people = confirmedBy === undefined ? decidedBy : `${decidedBy} and ${confirmedBy}`;
  const message = `${people} resolved this job at ${updatedAt}: ${decision}.`;
  return conflict('job-resolved', message, { decidedBy, confirmedBy, decision, decisionId });
}
