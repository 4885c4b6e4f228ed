import type { Verdict } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { entryAbout, targetOf } from './action.ts';
import { messageAbout } from './events.ts';
import { mergeRequests, type RequestWithEvidence } from './job-request.ts';
import { type AboutContent, type Plan, planVerdict } from './plan-verdict.ts';
import type { RecordEntry, ReviewContext } from './ports.ts';
import { severityOf } from './severity.ts';
import { endExpiredOn, insertActionEvidence, insertActions } from './store/actions.ts';
import { findKnownVerdicts, insertJobEvidence } from './store/evidence.ts';
import { upsertJobs } from './store/jobs.ts';

const AUTOMATION = 'automation';

/** By id of the verdict; what is left out is not known. */
export type ContentOfVerdicts = ReadonlyMap<string, AboutContent>;

/** What a batch of verdicts led to. */
export interface Applied {
  /** Actions that went out. */
  readonly actions: number;
  /** Jobs that were opened or added to. */
  readonly jobs: number;
  /** What was done: the caller puts it on record in the same transaction, together with its own entries. */
  readonly entries: readonly RecordEntry[];
}

/**
 * Does what the live rules of verdicts ask for, in the caller's transaction and in a fixed number of statements: sends
 * out the reversible actions, and opens or extends review jobs for everything else. An action that is in force on the
 * same target is not sent again; the verdict is written down as further evidence. Applying a verdict twice changes
 * nothing.
 */
export async function applyVerdicts(
  context: ReviewContext,
  verdicts: readonly Verdict[],
  trx: Db,
  about: ContentOfVerdicts = new Map(),
): Promise<Applied> {
  const now = context.clock.now();
  const plans = verdicts.map((verdict) => planVerdict(verdict, now, about.get(verdict.id)));
  const at = toInstant(now);
  const jobs = await openJobs(context, plans, trx, at);
  const actions = await takeActions(context, plans, trx, at);
  const entries = [...actions.entries, ...jobs.entries, ...plans.flatMap(withoutTarget)];
  return { actions: actions.taken, jobs: jobs.entries.length, entries };
}

async function takeActions(context: ReviewContext, plans: readonly Plan[], trx: Db, at: string) {
  const planned = plans.flatMap(({ actions }) => actions);
  if (planned.length === 0) return { taken: 0, entries: [] };
  // What has run out but was not swept up yet must not stand in the way of a new action.
  const expired = await endExpiredOn(trx, at, planned.map(targetOf));
  const created = await insertActions(trx, planned);
  const evidence = plans.flatMap(({ actions, evidence }) =>
    actions.map((action) => ({ target: targetOf(action), evidence })),
  );
  await insertActionEvidence(trx, evidence);
  const messages = [
    ...expired.map((action) => messageAbout('action.expired', action)),
    ...created.map((action) => messageAbout('action.created', action)),
  ];
  if (messages.length > 0) await context.deliver(trx, messages);
  const entries = [
    ...expired.map((action) => entryAbout('expired', AUTOMATION, action)),
    ...created.map((action) => entryAbout('created', AUTOMATION, action)),
  ];
  return { taken: created.length, entries };
}

async function openJobs(context: ReviewContext, plans: readonly Plan[], trx: Db, at: string) {
  const wanted = plans.flatMap(({ requests, evidence }) =>
    requests.map((request) => ({ request, evidence })),
  );
  const fresh = wanted.length === 0 ? [] : await withoutKnown(trx, wanted);
  if (fresh.length === 0) return { entries: [] };
  const requests = mergeRequests(fresh);
  const opened = await upsertJobs(
    trx,
    requests.map((request) => ({ ...request, id: context.ids() })),
    at,
  );
  const jobs = new Map(opened.map((job) => [keyOf(job), job]));
  const evidence: { jobId: string; evidence: RequestWithEvidence['evidence'] }[] = [];
  const entries: RecordEntry[] = [];
  for (const request of requests) {
    const job = jobs.get(keyOf(request));
    if (!job) continue;
    evidence.push(...request.evidence.map((each) => ({ jobId: job.id, evidence: each })));
    const { queue, policy, proposed } = request;
    const detail = {
      queue,
      policy,
      proposed,
      severity: severityOf(request.severity),
      verdicts: request.evidence.length,
    };
    entries.push({
      actor: AUTOMATION,
      action: job.opened ? 'job.opened' : 'job.extended',
      subject: job.id,
      detail,
    });
  }
  await insertJobEvidence(trx, evidence);
  return { entries };
}

/** A verdict that is applied again must not open a job that was resolved since. */
async function withoutKnown(trx: Db, wanted: readonly RequestWithEvidence[]): Promise<RequestWithEvidence[]> {
  const known = await findKnownVerdicts(
    trx,
    wanted.map(({ evidence }) => evidence.verdictId),
  );
  return wanted.filter(({ request, evidence }) => !known.has(`${evidence.verdictId} ${request.queue}`));
}

function keyOf({
  platform,
  accountId,
  queue,
}: {
  platform: string;
  accountId: string;
  queue: string;
}): string {
  return JSON.stringify([platform, accountId, queue]);
}

function withoutTarget({ withoutTarget: kinds, evidence }: Plan): RecordEntry[] {
  return kinds.map((kind) => ({
    actor: AUTOMATION,
    action: 'action.without-target',
    subject: evidence.verdictId,
    detail: { kind },
  }));
}
