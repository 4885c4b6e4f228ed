import type { DecisionPreview, Job, JobResolution } from '@breakwater/contracts/review';
import { isId, toInstant } from '@breakwater/kernel';
import type { StoredAction } from '../action.ts';
import { jobNotFound } from '../review-error.ts';
import { findJob } from '../store/jobs.ts';
import { sumStrikes } from '../store/strikes.ts';
import { chooseLabel } from '../taxonomy/choose-label.ts';
import { alreadyResolved, awaitingSecond } from '../work-on-job.ts';
import { checkResolution } from './check-resolution.ts';
import type { DecisionContext } from './decision-context.ts';
import { type DecisionPlan, type EffectPlan, type PlannedEnding, planDecision } from './plan-decision.ts';
import { checkRestores, liveFor, orderOf, policyOf } from './resolve-job.ts';
import { undoUntil } from './undo-window.ts';

type Effect = DecisionPreview['effects'][number];

/**
 * What will happen when a job is decided like this now: planned from the same state by the same function as the
 * decision itself. Changes nothing, and needs no claim.
 *
 * Errors: as `resolveJob`, without those about claims.
 */
export async function previewDecision(
  context: DecisionContext,
  id: string,
  resolution: JobResolution,
): Promise<DecisionPreview> {
  checkResolution(resolution);
  const { db } = context.storage;
  const now = context.clock.now();
  const job = isId(id) ? await findJob(db, id, now) : undefined;
  if (!job) throw jobNotFound();
  if (job.state === 'resolved') throw alreadyResolved(job);
  if (job.state === 'awaiting-second') throw awaitingSecond(job);
  const ordered = orderOf(job, resolution);
  const policy = await policyOf(db, job, resolution, { hold: false });
  const named = chooseLabel(context.taxonomy, resolution, policy?.id);
  const live = await liveFor(db, job, resolution, now, { hold: false });
  checkRestores(resolution, live);
  const facts = { job, decisionId: 'preview', decidedBy: 'preview', resolution, live, now };
  const plan = planDecision({ ...facts, ...(policy && { policy }), ...(ordered && { ordered }) });
  const at = toInstant(now);
  let preview = summarise(plan, job, {
    strikes: await sumStrikes(db, job.platform, job.accountId, at),
    undoUntil: toInstant(await undoUntil(context, db, now)),
  });
  for (const { onPreview } of context.hooks) {
    const request = { job, resolution: { ...resolution, ...named }, at, preview, ...(policy && { policy }) };
    preview = (await onPreview?.(context, db, request)) ?? preview;
  }
  return preview;
}

/** A plan as people read it. */
function summarise(
  plan: DecisionPlan,
  job: Job,
  { strikes: before, undoUntil }: { readonly strikes: number; readonly undoUntil: string },
): DecisionPreview {
  const effects = [...effectsOf(plan.atOnce, false), ...effectsOf(plan.onConfirm, true)];
  const added = plan.strike?.points ?? 0;
  const { secondPerson } = plan;
  const told = effects.length > 0 ? (['user', 'platform'] as const) : [];
  const waits = secondPerson !== undefined && job.dueAt !== undefined;
  return {
    effects,
    strikes: { before, added, after: before + added },
    secondPerson: secondPerson ? { needed: true, why: secondPerson } : { needed: false },
    undoUntil,
    told: [...told],
    clocks: waits ? [{ what: 'second-person', dueAt: job.dueAt ?? '' }] : [],
  };
}

function effectsOf({ start, end }: EffectPlan, waits: boolean): Effect[] {
  const ends = end.filter(({ inForce }) => inForce).map((ending) => endOf(ending, waits));
  return [...start.map((stored) => startOf(stored, waits)), ...ends];
}

function startOf({ action }: StoredAction, waits: boolean): Effect {
  const { kind, contentId, label, territories, expiresAt } = action;
  return {
    does: 'start',
    action: kind,
    target: contentId === undefined ? 'account' : 'content',
    waits,
    ...(contentId !== undefined && { contentId }),
    ...(label !== undefined && { label }),
    ...(territories && { territories: [...territories] }),
    ...(expiresAt !== undefined && { until: expiresAt }),
  };
}

function endOf({ action }: PlannedEnding, waits: boolean): Effect {
  const { id, kind, contentId, label } = action;
  return {
    does: 'end',
    action: kind,
    target: contentId === undefined ? 'account' : 'content',
    waits,
    ...(contentId !== undefined && { contentId }),
    ...(label !== undefined && { label }),
    actionId: id,
  };
}
