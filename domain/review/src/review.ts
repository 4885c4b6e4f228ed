import type { Action, Job, JobResolution, QueueLoad, Verdict } from '@breakwater/contracts';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type Applied, applyVerdicts, type ContentOfVerdicts } from './apply-verdicts.ts';
import { type ClaimRequest, claimJob, releaseJob } from './claim-job.ts';
import { confirmJob, rejectJob } from './confirm-job.ts';
import { expireActions } from './expire-actions.ts';
import type { VerdictEvidence } from './job-request.ts';
import { type ActionQuery, listActions } from './list-actions.ts';
import { type JobListing, type JobQuery, listJobs } from './list-jobs.ts';
import { createOpenJob, type OpenJob } from './open-jobs.ts';
import type { Page } from './page.ts';
import { escalateJob, type Snooze, skipJob, snoozeJob } from './pass-job-on.ts';
import type { ReviewContext } from './ports.ts';
import { createQueues, type Queues } from './queues/create-queues.ts';
import { createRoutingCache } from './queues/routing-cache.ts';
import { resolveJob } from './resolve-job.ts';
import { jobNotFound } from './review-error.ts';
import { stepUrgency } from './step-urgency.ts';
import { selectJobEvidence } from './store/evidence.ts';
import { findJob } from './store/jobs.ts';
import { selectQueueLoads } from './store/queue-loads.ts';

const SHOWN_EVIDENCE = 100;

/** The jobs of reviewers. Each function is documented at the use-case of its name. */
export interface Jobs {
  /** Opens a job for which there is no verdict, in the caller's transaction. */
  readonly open: OpenJob;
  list(query?: JobQuery): Promise<JobListing>;
  /** Throws ReviewError 404 `job-not-found`. */
  get(id: string): Promise<Job>;
  /** The latest verdicts behind a job, newest first, up to 100. */
  evidence(id: string): Promise<VerdictEvidence[]>;
  claim(request: ClaimRequest & { readonly id: string }): Promise<Job>;
  claim(request: ClaimRequest): Promise<Job | undefined>;
  release(id: string, by: string): Promise<Job>;
  skip(id: string, by: string, reason: string): Promise<Job>;
  escalate(id: string, by: string, reason: string): Promise<Job>;
  snooze(id: string, by: string, snooze: Snooze): Promise<Job>;
  resolve(id: string, by: string, resolution: JobResolution): Promise<Job>;
  confirm(id: string, by: string): Promise<Job>;
  reject(id: string, by: string, reason: string): Promise<Job>;
}

/** From verdicts to what is done: automation does what can be taken back, people decide the rest. */
export interface Review {
  applyVerdicts(verdicts: readonly Verdict[], trx: Db, about?: ContentOfVerdicts): Promise<Applied>;
  expireActions(): Promise<number>;
  /** Moves jobs up that came closer to their due time; to be called every few seconds. */
  stepUrgency(): Promise<number>;
  readonly queues: Queues;
  /** What waits for people, by queue. */
  queueLoads(): Promise<QueueLoad[]>;
  readonly jobs: Jobs;
  readonly actions: { list(query?: ActionQuery): Promise<Page<Action>> };
}

/**
 * Opens the review domain of a storage.
 *
 * @example
 * ```text
 * const review = createReview({ storage, clock, ids, deliver: webhooks.enqueue, record: audit.append });
 * const job = await review.jobs.claim({ by: 'amina', leaseMs: 1_800_000 });
 * await review.jobs.resolve(job.id, 'amina', { decision: 'no-violation', reason: 'A news report.' });
 * ```
 */
export function createReview(context: ReviewContext): Review {
  const routing = createRoutingCache();
  async function get(id: string): Promise<Job> {
    const job = isId(id) ? await findJob(context.storage.db, id, context.clock.now()) : undefined;
    if (!job) throw jobNotFound();
    return job;
  }
  return {
    applyVerdicts: (verdicts, trx, about) => applyVerdicts(context, verdicts, trx, routing, about),
    expireActions: () => expireActions(context),
    stepUrgency: () => stepUrgency(context),
    queues: createQueues(context, routing),
    queueLoads: () => selectQueueLoads(context.storage.db, context.clock.now()),
    jobs: {
      open: createOpenJob(context, routing),
      list: (query = {}) => listJobs(context, query),
      get,
      evidence: async (id) => selectJobEvidence(context.storage.db, (await get(id)).id, SHOWN_EVIDENCE),
      claim: ((request: ClaimRequest) => claimJob(context, request)) as Jobs['claim'],
      release: (id, by) => releaseJob(context, id, by),
      skip: (id, by, reason) => skipJob(context, id, by, reason),
      escalate: (id, by, reason) => escalateJob(context, id, by, reason),
      snooze: (id, by, snooze) => snoozeJob(context, id, by, snooze),
      resolve: (id, by, resolution) => resolveJob(context, id, by, resolution),
      confirm: (id, by) => confirmJob(context, id, by),
      reject: (id, by, reason) => rejectJob(context, id, by, reason),
    },
    actions: { list: (query = {}) => listActions(context, query) },
  };
}
