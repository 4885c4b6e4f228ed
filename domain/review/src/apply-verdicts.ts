import type { Verdict } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { entryAbout, targetOf } from './action.ts';
import type { DrawAtRandom } from './audit/draw-at-random.ts';
import type { PlanReuploads } from './copies/hold-reuploads.ts';
import { messageAbout } from './events.ts';
import { mergeRequests, type RequestWithEvidence } from './job-request.ts';
import { openJobs } from './open-jobs.ts';
import { type AboutContent, type Plan, planVerdict } from './plan-verdict.ts';
import type { ReviewContext } from './ports.ts';
import type { RoutedContext } from './queues/routing-cache.ts';
import { endExpiredOn, insertActionEvidence, insertActions } from './store/actions.ts';
import { findKnownVerdicts } from './store/evidence.ts';

const AUTOMATION = 'automation';

/** What applying needs besides. */
export interface ApplyContext extends RoutedContext {
  readonly drawAtRandom: DrawAtRandom;
  readonly planReuploads: PlanReuploads;
}

/** By id of the verdict; what is left out is not known. */
export type ContentOfVerdicts = ReadonlyMap<string, AboutContent>;

/** What a batch of verdicts led to. */
export interface Applied {
  /** Actions that went out. */
  readonly actions: number;
  /** Jobs that were opened or added to. */
  readonly jobs: number;
}

/**
 * Does what the live rules of verdicts ask for, in the caller's unit and in a fixed number of statements: sends
 * out the reversible actions, and opens or extends review jobs for everything else. An action that is in force on the
 * same target is not sent again; the verdict is written down as further evidence. Applying a verdict twice changes
 * nothing.
 */
export async function applyVerdicts(
  context: ApplyContext,
  verdicts: readonly Verdict[],
  work: Work,
  about: ContentOfVerdicts = new Map(),
): Promise<Applied> {
  const now = context.clock.now();
  const reuploads = await context.planReuploads(verdicts, about, work.db);
  const plans = [
    ...verdicts.map((verdict) => planVerdict(verdict, now, about.get(verdict.id))),
    ...reuploads,
  ];
  const at = toInstant(now);
  const jobs = await openRequested(context, plans, work, now);
  const actions = await takeActions(context, plans, work, at);
  // What was just held for its file is flagged too, though by no rule.
  const held = new Set(reuploads.map(({ evidence }) => evidence.verdictId));
  const drawn = await context.drawAtRandom(
    verdicts.filter(({ id }) => !held.has(id)),
    work,
  );
  for (const plan of plans) recordWithoutTarget(work, plan);
  return { actions, jobs: jobs + drawn };
}

/** Sends the actions out; says how many. */
async function takeActions(
  context: ReviewContext,
  plans: readonly Plan[],
  work: Work,
  at: string,
): Promise<number> {
  const planned = plans.flatMap(({ actions }) => actions);
  if (planned.length === 0) return 0;
  // What has run out but was not swept up yet must not stand in the way of a new action.
  const [expired, created] = await Promise.all([
    endExpiredOn(work.db, at, planned.map(targetOf)),
    insertActions(work.db, planned),
  ]);
  const evidence = plans.flatMap(({ actions, evidence }) =>
    actions.map((action) => ({ target: targetOf(action), evidence })),
  );
  work.later(insertActionEvidence(work.db, evidence));
  const messages = [
    ...expired.map((action) => messageAbout('action.expired', action)),
    ...created.map((action) => messageAbout('action.created', action)),
  ];
  if (messages.length > 0) await context.deliver(work.db, messages);
  work.record(
    ...expired.map((action) => entryAbout('expired', AUTOMATION, action)),
    ...created.map((action) => entryAbout('created', AUTOMATION, action)),
  );
  return created.length;
}

/** Opens the jobs that are asked for, or adds to them; says how many. */
async function openRequested(
  context: RoutedContext,
  plans: readonly Plan[],
  work: Work,
  now: number,
): Promise<number> {
  const asked = plans.flatMap(({ requests, evidence }) => requests.map((request) => ({ request, evidence })));
  if (asked.length === 0) return 0;
  const route = await context.routing.current(work.db);
  const wanted = asked.map(({ request, evidence }) => ({ request: route(request, now), evidence }));
  const fresh = await withoutKnown(work.db, wanted);
  if (fresh.length === 0) return 0;
  return (await openJobs(context, work, mergeRequests(fresh), AUTOMATION, now)).length;
}

/** A verdict that is applied again must not open a job that was resolved since. */
async function withoutKnown(db: Db, wanted: readonly RequestWithEvidence[]): Promise<RequestWithEvidence[]> {
  const known = await findKnownVerdicts(
    db,
    wanted.map(({ evidence }) => evidence.verdictId),
  );
  return wanted.filter(({ request, evidence }) => !known.has(`${evidence.verdictId} ${request.queue}`));
}

function recordWithoutTarget(work: Work, { withoutTarget, evidence }: Plan): void {
  for (const kind of withoutTarget)
    work.record({
      actor: AUTOMATION,
      action: 'action.without-target',
      subject: evidence.verdictId,
      detail: { kind },
    });
}
