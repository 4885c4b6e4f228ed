import type { DecisionHook } from '../decisions/hooks.ts';
import { selectEventIds } from '../store/evidence.ts';
import { insertOutcomes, takeOutcomesBack } from '../store/reporter-outcomes.ts';

const MOST_EVIDENCE = 1_000;

/** Counts for each reporter of what a decision is about whether it was upheld; undoing takes that back. */
export const COUNT_REPORTERS: DecisionHook = {
  onDecided: async (context, trx, { decision, job, at }) => {
    if (!context.reportersOf) return [];
    if (decision.outcome !== 'final' && decision.outcome !== 'confirmed') return [];
    const reporters = await context.reportersOf(trx, await selectEventIds(trx, job.id, MOST_EVIDENCE));
    const upheld = decision.decision === 'violation';
    await insertOutcomes(trx, { decisionId: decision.id, upheld, at }, reporters);
    return [];
  },
  onUndone: async (_context, trx, { decision, at }) => {
    await takeOutcomesBack(trx, decision.id, at);
    return [];
  },
};
