import type { Job } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ReviewContext } from './ports.ts';
import { checkTexts, invalid } from './review-error.ts';
import { lockJob, lockNextJob } from './store/jobs.ts';
import {
  advance,
  alreadyResolved,
  awaitingSecond,
  checkClaim,
  checkPerson,
  heldBy,
  workOnJob,
} from './work-on-job.ts';

const LONGEST_LEASE_MS = 24 * 3_600_000;

export interface ClaimRequest {
  readonly by: string;
  /** A certain job; the most urgent open one when left out. */
  readonly id?: string;
  readonly queue?: string;
  /** How long it is held; up to a day. */
  readonly leaseMs: number;
}

/**
 * Gives a job to one person for a while; when the time is over it is open again. Claiming one's own job again renews
 * the time. Undefined when no job was named and none is open.
 *
 * Errors: 404 `job-not-found`; 409 `job-claimed`, `job-awaiting-second`, `job-resolved`.
 */
export function claimJob(
  context: ReviewContext,
  request: ClaimRequest & { readonly id: string },
): Promise<Job>;
export function claimJob(context: ReviewContext, request: ClaimRequest): Promise<Job | undefined>;
export async function claimJob(
  context: ReviewContext,
  { by, id, queue, leaseMs }: ClaimRequest,
): Promise<Job | undefined> {
  const person = checkPerson(by);
  checkTexts({ queue });
  if (!(leaseMs > 0 && leaseMs <= LONGEST_LEASE_MS)) throw invalid('/leaseMs', 'A lease lasts up to a day.');
  if (id !== undefined) {
    return workOnJob(context, id, (trx, job, now) => hold(context, trx, job, person, now + leaseMs));
  }
  return context.storage.transaction(async (trx) => {
    const now = context.clock.now();
    const next = await lockNextJob(trx, queue ?? null, toInstant(now));
    const job = next === undefined ? undefined : await lockJob(trx, next, now);
    return job && hold(context, trx, job, person, now + leaseMs);
  });
}

function hold(context: ReviewContext, trx: Db, job: Job, by: string, until: number): Promise<Job> {
  if (job.state === 'awaiting-second') throw awaitingSecond(job);
  if (job.state === 'resolved') throw alreadyResolved(job);
  if (job.state === 'claimed' && job.claimedBy !== by) throw heldBy(job);
  const claimedUntil = toInstant(until);
  return advance(context, trx, {
    job,
    progress: { state: 'claimed', claimedBy: by, claimedUntil },
    entry: { actor: by, action: 'job.claimed', detail: { claimedUntil } },
  });
}

/** Gives a job back. Only who holds it can; errors as for `resolveJob`. */
export function releaseJob(context: ReviewContext, id: string, by: string): Promise<Job> {
  const person = checkPerson(by);
  return workOnJob(context, id, (trx, job) => {
    checkClaim(job, person);
    return advance(context, trx, {
      job,
      progress: { state: 'open' },
      entry: { actor: person, action: 'job.released', detail: {} },
    });
  });
}
