import type { DecisionHook } from '../decisions/hooks.ts';
import { selectEventIds } from '../store/evidence.ts';
import { insertOutcomes, takeOutcomesBack } from '../store/reporter-outcomes.ts';

const MOST_EVIDENCE = 1_000;

/** Counts for each reporter of what a decision is about whether it was upheld; undoing takes that back. */
export const COUNT_REPORTERS: DecisionHook = {
  onDecided: async (context, work, { decision, job, at }) => {
    if (!context.reportersOf) return;
    if (decision.outcome !== 'final' && decision.outcome !== 'confirmed') return;
    // Whether a report was right nobody has said by carrying an order out.
    if (decision.decision === 'ordered') return;
    const reporters = await context.reportersOf(
      work.db,
      await selectEventIds(work.db, job.id, MOST_EVIDENCE),
    );
    const upheld = decision.decision === 'violation';
    await insertOutcomes(work.db, { decisionId: decision.id, upheld, at }, reporters);
  },
  onUndone: async (_context, work, { decision, at }) => {
    await takeOutcomesBack(work.db, decision.id, at);
  },
};
