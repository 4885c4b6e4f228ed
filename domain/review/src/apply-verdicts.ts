import type { Verdict } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry } from '@breakwater/storage';
import { entryAbout, targetOf } from './action.ts';
import { messageAbout } from './events.ts';
import { mergeRequests, type RequestWithEvidence } from './job-request.ts';
import { openJobs } from './open-jobs.ts';
import { type AboutContent, type Plan, planVerdict } from './plan-verdict.ts';
import type { ReviewContext } from './ports.ts';
import type { RoutingCache } from './queues/routing-cache.ts';
import { endExpiredOn, insertActionEvidence, insertActions } from './store/actions.ts';
import { findKnownVerdicts } from './store/evidence.ts';

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
  routing: RoutingCache,
  about: ContentOfVerdicts = new Map(),
): Promise<Applied> {
  const now = context.clock.now();
  const plans = verdicts.map((verdict) => planVerdict(verdict, now, about.get(verdict.id)));
  const at = toInstant(now);
  const jobs = await openRequested(context, plans, trx, routing, now);
  const actions = await takeActions(context, plans, trx, at);
  const entries = [...actions.entries, ...jobs, ...plans.flatMap(withoutTarget)];
  return { actions: actions.taken, jobs: jobs.length, entries };
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

async function openRequested(
  context: ReviewContext,
  plans: readonly Plan[],
  trx: Db,
  routing: RoutingCache,
  now: number,
): Promise<readonly RecordEntry[]> {
  const asked = plans.flatMap(({ requests, evidence }) => requests.map((request) => ({ request, evidence })));
  if (asked.length === 0) return [];
  const route = await routing.current(trx);
  const wanted = asked.map(({ request, evidence }) => ({ request: route(request, now), evidence }));
  const fresh = await withoutKnown(trx, wanted);
  if (fresh.length === 0) return [];
  return (await openJobs(context, trx, mergeRequests(fresh), AUTOMATION, now)).entries;
}

/** A verdict that is applied again must not open a job that was resolved since. */
async function withoutKnown(trx: Db, wanted: readonly RequestWithEvidence[]): Promise<RequestWithEvidence[]> {
  const known = await findKnownVerdicts(
    trx,
    wanted.map(({ evidence }) => evidence.verdictId),
  );
  return wanted.filter(({ request, evidence }) => !known.has(`${evidence.verdictId} ${request.queue}`));
}

function withoutTarget({ withoutTarget: kinds, evidence }: Plan): RecordEntry[] {
  return kinds.map((kind) => ({
    actor: AUTOMATION,
    action: 'action.without-target',
    subject: evidence.verdictId,
    detail: { kind },
  }));
}
