import type { Job } from '@breakwater/contracts/review';
import { checkPerson, checkTexts, invalid, isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { ReviewContext } from './ports.ts';
import { isSampled } from './quality/sample-decision.ts';
import { jobNotFound, leadNeeded } from './review-error.ts';
import type { JobPosition } from './store/job-list.ts';
import { lockJob } from './store/jobs.ts';
import { findPosition, lockNextJob, type Offer } from './store/next-job.ts';
import { advance, alreadyResolved, awaitingSecond, checkClaim, heldBy, workOnJob } from './work-on-job.ts';

const LONGEST_LEASE_MS = 24 * 3_600_000;
const SKIPPED_FOR_MS = 24 * 3_600_000;

export interface ClaimRequest {
  readonly by: string;
  /** A certain job; the most pressing open one when left out. */
  readonly id?: string;
  readonly queue?: string;
  /** The first behind this job in the order of the list. */
  readonly after?: string;
  /** Whether this person takes what was escalated; no when left out. */
  readonly escalated?: boolean;
  /** How long it is held; up to a day. */
  readonly leaseMs: number;
}

/**
 * Gives a job to one person for a while; when the time is over it is open again. Claiming one's own job again renews
 * the time. Undefined when no job was named and none is open. What somebody passed over is not offered to them again
 * for a day, what is escalated only to leads, and paused queues offer nothing; by its id a job can be taken all the
 * same, but for the leads' ones.
 *
 * Errors: 403 `lead-needed`; 404 `job-not-found`; 409 `job-claimed`, `job-awaiting-second`, `job-resolved`.
 */
export function claimJob(
  context: ReviewContext,
  request: ClaimRequest & { readonly id: string },
): Promise<Job>;
export function claimJob(context: ReviewContext, request: ClaimRequest): Promise<Job | undefined>;
export async function claimJob(context: ReviewContext, request: ClaimRequest): Promise<Job | undefined> {
  const { by, id, queue = null, after, escalated = false, leaseMs } = request;
  const person = checkPerson(by);
  checkTexts({ queue });
  if (!(leaseMs > 0 && leaseMs <= LONGEST_LEASE_MS)) throw invalid('/leaseMs', 'A lease lasts up to a day.');
  const holding = { by: person, escalated, leaseMs };
  if (id !== undefined)
    return workOnJob(context, id, (work, job, now) => hold(context, work, job, holding, now));
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const skippedSince = toInstant(now - SKIPPED_FOR_MS);
    const position = after === undefined ? null : await positionOf(work.db, after);
    const offer = { by: person, queue, escalated, after: position, skippedSince };
    const next = await nextOf(context, work.db, offer, now);
    const job = next === undefined ? undefined : await lockJob(work.db, next, now);
    return job && hold(context, work, job, holding, now);
  });
}

/**
 * Of all queues, a share of the offers is of what was drawn at random, where there is some; which ones is chance too. The
 * others are of everything else. Where one of the two has nothing, the other has.
 */
async function nextOf(
  context: ReviewContext,
  db: Db,
  offer: Omit<Offer, 'random'>,
  now: number,
): Promise<string | undefined> {
  if (offer.queue !== null) return lockNextJob(db, { ...offer, random: 'too' }, now);
  const { randomShare } = await context.settings(db);
  const drawn = offer.after === null && isSampled(context.ids(), randomShare);
  const order = drawn ? (['only', 'none'] as const) : (['none', 'only'] as const);
  for (const random of order) {
    const next = await lockNextJob(db, { ...offer, random }, now);
    if (next !== undefined) return next;
  }
  return undefined;
}

async function positionOf(db: Db, id: string): Promise<JobPosition> {
  const position = isId(id) ? await findPosition(db, id) : undefined;
  if (!position) throw jobNotFound();
  return position;
}

interface Holding {
  readonly by: string;
  readonly escalated: boolean;
  readonly leaseMs: number;
}

function hold(context: ReviewContext, work: Work, job: Job, holding: Holding, now: number): Promise<Job> {
  const { by, escalated, leaseMs } = holding;
  if (job.state === 'awaiting-second') throw awaitingSecond(job);
  if (job.state === 'resolved') throw alreadyResolved(job);
  if (job.state === 'claimed' && job.claimedBy !== by) throw heldBy(job);
  if (job.level === 'lead' && !escalated) throw leadNeeded();
  const claimedUntil = toInstant(now + leaseMs);
  return advance(context, work, {
    job,
    progress: { state: 'claimed', claimedBy: by, claimedUntil },
    entry: { actor: by, action: 'job.claimed', detail: { claimedUntil } },
  });
}

/** Gives a job back. Only who holds it can; errors as for `resolveJob`. */
export function releaseJob(context: ReviewContext, id: string, by: string): Promise<Job> {
  const person = checkPerson(by);
  return workOnJob(context, id, (work, job) => {
    checkClaim(job, person);
    return advance(context, work, {
      job,
      progress: { state: 'open' },
      entry: { actor: person, action: 'job.released', detail: {} },
    });
  });
}
