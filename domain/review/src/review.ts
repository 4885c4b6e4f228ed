import type { AccountRef, Action, Policy, PolicyChange } from '@breakwater/contracts';
import type { QueueLoad } from '@breakwater/contracts/live';
import type {
  Decision,
  DecisionPreview,
  Job,
  JobResolution,
  StrikeRecord,
  Taxonomy,
} from '@breakwater/contracts/review';
import type { Verdict } from '@breakwater/contracts/rules';
import { bind, isId, type Page } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { type Applied, applyVerdicts, type ContentOfVerdicts } from './apply-verdicts.ts';
import { adaptAudit } from './audit/adapt-audit.ts';
import { createDrawAtRandom } from './audit/draw-at-random.ts';
import { type Bulk, createBulk } from './bulk/create-bulk.ts';
import { type ClaimRequest, claimJob, releaseJob } from './claim-job.ts';
import { type Copies, createCopies } from './copies/create-copies.ts';
import { createPlanReuploads } from './copies/hold-reuploads.ts';
import { REMEMBER_FILES } from './copies/remember-files.ts';
import { UNDO_COPIES } from './copies/undo-with-original.ts';
import { confirmJob } from './decisions/confirm-job.ts';
import type { DecisionContext } from './decisions/decision-context.ts';
import { type EndRequest, endAction } from './decisions/end-action.ts';
import type { DecisionHook } from './decisions/hooks.ts';
import { type DecisionQuery, getDecision, listDecisions } from './decisions/list-decisions.ts';
import { previewDecision } from './decisions/preview-decision.ts';
import { type Attempt, recordRefused } from './decisions/record-refusal.ts';
import { rejectJob } from './decisions/reject-job.ts';
import { resolveJob } from './decisions/resolve-job.ts';
import { isOwnDecision, type UndoRequest, undoDecision } from './decisions/undo-decision.ts';
import { dropJobsOfRules, leftOfRules, type UnfoundedJobs } from './drop-jobs-of-rules.ts';
import { endOfRules, type FrictionOfRules } from './end-of-rules.ts';
import { expireActions } from './expire-actions.ts';
import type { VerdictEvidence } from './job-request.ts';
import { type ActionQuery, listActions } from './list-actions.ts';
import { type JobListing, type JobQuery, listJobs } from './list-jobs.ts';
import { type NewJob, openJob } from './open-jobs.ts';
import { escalateJob, type Snooze, skipJob, snoozeJob } from './pass-job-on.ts';
import { importPolicies } from './policies/import-policies.ts';
import { listPolicies, listPolicyVersions } from './policies/list-policies.ts';
import { putPolicy } from './policies/put-policy.ts';
import { retirePolicy } from './policies/retire-policy.ts';
import type { ReviewContext } from './ports.ts';
import { COUNT_REPORTERS } from './quality/count-reporters.ts';
import { createQuality, type Quality } from './quality/create-quality.ts';
import { SAMPLE_DECISIONS } from './quality/sample-decision.ts';
import { createQueues, type Queues } from './queues/create-queues.ts';
import { createRoutingCache } from './queues/routing-cache.ts';
import { createReprioritise } from './reprioritise.ts';
import { jobNotFound } from './review-error.ts';
import { stepUrgency } from './step-urgency.ts';
import { selectJobEvidence } from './store/evidence.ts';
import type { OpenedJob } from './store/jobs.ts';
import { findJob } from './store/jobs.ts';
import { selectOpenJobs } from './store/open-jobs.ts';
import { selectQueueLoads } from './store/queue-loads.ts';
import { listStrikes } from './strikes/list-strikes.ts';
import { NO_TAXONOMY } from './taxonomy/choose-label.ts';
import { createWithin, type WithinReview } from './within.ts';

const SHOWN_EVIDENCE = 100;

/** The jobs of reviewers. Each function is documented at the use-case of its name. */
export interface Jobs {
  /** The job of each account that is not resolved, the most pressing one; by `platform\0account`. */
  openOf(accounts: readonly AccountRef[]): Promise<ReadonlyMap<string, string>>;
  /** Opens a job for which there is no verdict, in the caller's unit. */
  open(work: Work, job: NewJob, actor: string): Promise<OpenedJob>;
  /** Forgets jobs whose ground never was, in the caller's unit; says how many. */
  dropOfRules(work: Work, unfounded: UnfoundedJobs): Promise<number>;
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
  preview(id: string, resolution: JobResolution): Promise<DecisionPreview>;
}

/** What people decided. */
export interface Decisions {
  list(query?: DecisionQuery): Promise<Page<Decision>>;
  get(id: string): Promise<Decision>;
  undo(id: string, request: UndoRequest): Promise<Decision>;
  isOwn(id: string, by: string): Promise<boolean>;
  /** Puts on record that an attempt was refused before it reached a decision: no person, no step-up. */
  refused(attempt: Attempt, error: unknown): Promise<void>;
}

/** What people decide under. */
export interface Policies {
  list(): Promise<Policy[]>;
  versions(id: string): Promise<Policy[]>;
  put(id: string, by: string, change: PolicyChange): Promise<Policy>;
  retire(id: string, by: string, successor?: string): Promise<Policy>;
  importPack(source: string, by: string): Promise<Policy[]>;
}

/** From verdicts to what is done: automation does what can be taken back, people decide the rest. */
export interface Review {
  applyVerdicts(verdicts: readonly Verdict[], work: Work, about?: ContentOfVerdicts): Promise<Applied>;
  expireActions(): Promise<number>;
  /** Moves jobs up that came closer to their due time; to be called every few seconds. */
  stepUrgency(): Promise<number>;
  /** Keeps the order of jobs true to what is known by now; to be called every few seconds. */
  reprioritise(): Promise<number>;
  /** Sets how much of what nothing flags is drawn at random; to be called every minute. */
  adaptAudit(): Promise<number>;
  readonly queues: Queues;
  readonly bulk: Bulk;
  /** A decision that holds for copies of what was decided. */
  readonly copies: Copies;
  readonly quality: Quality;
  /** What waits for people, by queue. */
  queueLoads(): Promise<QueueLoad[]>;
  readonly jobs: Jobs;
  readonly actions: {
    list(query?: ActionQuery): Promise<Page<Action>>;
    end(id: string, request: EndRequest): Promise<Action>;
    /** Ends what automation did to an account by these rules alone, in the caller's unit; says how many actions. */
    endOfRules(work: Work, ended: FrictionOfRules): Promise<number>;
    /** What is left of rules on accounts: friction in force by them alone, and open jobs in their queues. */
    leftOfRules(
      db: Db,
      accounts: readonly AccountRef[],
      of: { readonly ruleIds: readonly string[]; readonly queues: readonly string[] },
    ): Promise<{ readonly friction: number; readonly jobs: number }>;
  };
  readonly decisions: Decisions;
  readonly policies: Policies;
  /** Labels of violations and exceptions from them. */
  readonly taxonomy: Taxonomy;
  readonly strikes: { of(platform: string, accountId: string): Promise<StrikeRecord> };
  readonly within: WithinReview;
}

export interface ReviewOptions extends ReviewContext {
  /** What else follows from decisions in other domains, before review counts them: first what users are told. */
  readonly followers?: readonly DecisionHook[];
}

/** What is counted of decisions, when everything else has followed. */
const HOOKS: readonly DecisionHook[] = [COUNT_REPORTERS, REMEMBER_FILES, UNDO_COPIES, SAMPLE_DECISIONS];

/**
 * Opens the review domain of a storage.
 *
 * @example
 * ```text
 * const review = createReview({ storage, clock, ids, settings: settings.read, deliver: webhooks.enqueue });
 * const job = await review.jobs.claim({ by: 'staff:amina', leaseMs: 1_800_000 });
 * await review.jobs.resolve(job.id, 'staff:amina', { decision: 'no-violation', reason: 'A news report.' });
 * ```
 */
export function createReview({ followers = [], ...ports }: ReviewOptions): Review {
  const context: DecisionContext = { ...ports, hooks: [...followers, ...HOOKS] };
  const routing = createRoutingCache();
  const routed = {
    ...context,
    routing,
    drawAtRandom: createDrawAtRandom(context),
    planReuploads: createPlanReuploads(context),
  };
  async function get(id: string): Promise<Job> {
    const job = isId(id) ? await findJob(context.storage.db, id, context.clock.now()) : undefined;
    if (!job) throw jobNotFound();
    return job;
  }
  return {
    ...bind(routed, { applyVerdicts, expireActions, stepUrgency }),
    reprioritise: createReprioritise(context),
    ...bind(context, { adaptAudit }),
    queues: createQueues(context, routing),
    bulk: createBulk(context),
    copies: createCopies(context),
    quality: createQuality(context),
    queueLoads: () => selectQueueLoads(context.storage.db, context.clock.now()),
    jobs: {
      ...bind(context.storage.db, { openOf: selectOpenJobs }),
      get,
      evidence: async (id) => selectJobEvidence(context.storage.db, (await get(id)).id, SHOWN_EVIDENCE),
      claim: ((request: ClaimRequest) => claimJob(context, request)) as Jobs['claim'],
      ...bind(routed, {
        open: openJob,
        dropOfRules: dropJobsOfRules,
        list: listJobs,
        release: releaseJob,
        skip: skipJob,
        escalate: escalateJob,
        snooze: snoozeJob,
        resolve: resolveJob,
        confirm: confirmJob,
        reject: rejectJob,
        preview: previewDecision,
      }),
    },
    actions: bind(context, { list: listActions, end: endAction, endOfRules, leftOfRules }),
    decisions: bind(context, {
      list: listDecisions,
      get: getDecision,
      undo: undoDecision,
      isOwn: isOwnDecision,
      refused: recordRefused,
    }),
    policies: bind(context, {
      list: listPolicies,
      versions: listPolicyVersions,
      put: putPolicy,
      retire: retirePolicy,
      importPack: importPolicies,
    }),
    taxonomy: context.taxonomy ?? NO_TAXONOMY,
    strikes: bind(context, { of: listStrikes }),
    within: createWithin(context),
  };
}
