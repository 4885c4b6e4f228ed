import type { PersonAction, Severity } from '@breakwater/contracts';
import type { Job, JobOrigin, OrderedBy } from '@breakwater/contracts/review';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { RecordEntry, Work } from '@breakwater/storage';
import type { MergedRequest } from './job-request.ts';
import type { ReviewContext } from './ports.ts';
import type { RoutedContext } from './queues/routing-cache.ts';
import { rankOf, severityOf } from './severity.ts';
import { insertJobEvidence } from './store/evidence.ts';
import { type OpenedJob, upsertJobs } from './store/jobs.ts';

/** Work that somebody asks for without a verdict, e.g. by a notice. */
export interface NewJob {
  /** As asked; routing rules may send it elsewhere. */
  readonly queue: string;
  readonly origin: JobOrigin;
  readonly platform: string;
  readonly accountId: string;
  readonly policy: string;
  readonly severity: Severity;
  /** In one sentence, for reviewers. */
  readonly because: string;
  readonly translations?: Job['translations'];
  readonly proposed?: readonly PersonAction[];
  readonly dueAt?: string;
  readonly audience?: number;
  readonly language?: string;
  /** The order that is carried out, of a job with the origin `order`. */
  readonly ordered?: OrderedBy;
}

/**
 * Opens a job, or adds to the one that is not resolved, in the caller's unit. Throws BreakwaterError 422 for a text with
 * NUL.
 */
export async function openJob(
  context: RoutedContext,
  work: Work,
  asked: NewJob,
  actor: string,
): Promise<OpenedJob> {
  const { queue, platform, accountId, policy, because, language } = asked;
  checkTexts({ queue, platform, accountId, policy, because, language });
  const now = context.clock.now();
  const route = await context.routing.current(work.db);
  const { severity, proposed = [], ...rest } = asked;
  const request = route({ ...rest, severity: rankOf(severity), proposed, rules: [] }, now);
  const opened = await openJobs(context, work, [{ ...request, evidence: [] }], actor, now);
  const [job] = opened;
  if (!job) throw new Error('a job that was asked for was not opened');
  return job;
}

/** Opens a job for each request or adds it to the one that is not resolved, with the verdicts behind it. */
export async function openJobs(
  context: ReviewContext,
  work: Work,
  requests: readonly MergedRequest[],
  actor: string,
  now: number,
): Promise<readonly OpenedJob[]> {
  const withIds = requests.map((request) => ({ ...request, id: context.ids() }));
  const { jobOrder } = await context.settings(work.db);
  const opened = await upsertJobs(work.db, withIds, toInstant(now), jobOrder);
  const jobs = new Map(opened.map((job) => [keyOf(job), job]));
  const found = requests.flatMap((request) => {
    const job = jobs.get(keyOf(request));
    return job ? [{ request, job }] : [];
  });
  const evidence = found.flatMap(({ request, job }) =>
    request.evidence.map((one) => ({ jobId: job.id, evidence: one })),
  );
  work.later(insertJobEvidence(work.db, evidence));
  work.record(...found.map(({ request, job }) => entryAbout(actor, request, job)));
  return opened;
}

function entryAbout(actor: string, request: MergedRequest, job: OpenedJob): RecordEntry {
  const { queue, policy, proposed, origin } = request;
  const severity = severityOf(request.severity);
  return {
    actor,
    action: job.opened ? 'job.opened' : 'job.extended',
    subject: job.id,
    detail: { queue, policy, proposed, origin, severity, verdicts: request.evidence.length },
  };
}

function keyOf(job: {
  readonly platform: string;
  readonly accountId: string;
  readonly queue: string;
}): string {
  return JSON.stringify([job.platform, job.accountId, job.queue]);
}
