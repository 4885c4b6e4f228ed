import { hash } from 'node:crypto';
import { toInstant } from '@breakwater/kernel';
import type { DecisionHook } from '../decisions/hooks.ts';
import { insertTask, voidTaskOf } from '../store/quality-tasks.ts';

/**
 * Whether a decision is among those that are judged again. It follows from its id, so that nobody chooses, and a share
 * that goes up only ever adds to them.
 *
 * @param share of all decisions, from 0 to 1
 * @example
 * ```ts
 * isSampled('00000000-0000-7000-8000-000000000001', 1) // => true
 * isSampled('00000000-0000-7000-8000-000000000001', 0) // => false
 * ```
 */
export function isSampled(decisionId: string, share: number): boolean {
  const place = Number.parseInt(hash('sha256', `quality ${decisionId}`).slice(0, 12), 16);
  return place < share * 2 ** 48;
}

/** Puts a share of the decisions aside to be judged again; one that is undone before that no longer is. */
export const SAMPLE_DECISIONS: DecisionHook = {
  onDecided: async (context, work, { decision, job, at }) => {
    if (decision.outcome !== 'final' && decision.outcome !== 'confirmed') return;
    const { decision: found } = decision;
    // There is nothing to agree on: somebody carried an order out.
    if (found === 'ordered') return;
    const { qualityShare } = await context.settings(work.db);
    if (!isSampled(decision.id, qualityShare)) return;
    // Nothing goes on record: the log is read by those who are to judge blind, too.
    await insertTask(work.db, {
      id: context.ids(),
      kind: 'sample',
      jobId: job.id,
      decisionId: decision.id,
      madeAt: at,
      jobPolicy: job.policy,
      decidedBy: decision.decidedBy,
      decision: found,
      ...(job.language !== undefined && { language: job.language }),
      ...(found === 'violation' && { policy: decision.policy ?? job.policy }),
      ...(decision.secondBy !== undefined && { confirmedBy: decision.secondBy }),
    });
  },
  onUndone: async (context, work, { decision }) => {
    await voidTaskOf(work.db, decision.id, toInstant(context.clock.now()));
  },
};
