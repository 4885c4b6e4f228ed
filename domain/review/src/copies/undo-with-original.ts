import { toInstant } from '@breakwater/kernel';
import type { DecisionHook } from '../decisions/hooks.ts';
import { lockRunsOfDecision, updateBulk } from '../store/bulk-runs.ts';

/**
 * Takes a decision back on the copies too when it is taken back on what they are copies of: in the same unit it is settled
 * that they follow, in the background. A run that is under way is stopped where it is.
 */
export const UNDO_COPIES: DecisionHook = {
  onUndone: async ({ clock }, work, { decision, by, reason }) => {
    const at = toInstant(clock.now());
    for (const { id, state, total, done, failed } of await lockRunsOfDecision(work.db, decision.id)) {
      if (state === 'running') {
        await updateBulk(work.db, id, { state: 'cancelled', cancelledBy: by, finishedAt: at });
        const detail = { done, failed, total, because: 'decision-undone' };
        work.record({ actor: by, action: 'bulk.cancelled', subject: id, detail });
      }
      const undoing = { state: 'undoing', undoneBy: by, undoReason: reason, undoStartedAt: at } as const;
      await updateBulk(work.db, id, { ...undoing, finishedAt: null });
      const detail = { done, because: 'decision-undone' };
      work.record({ actor: by, action: 'bulk.undoing', subject: id, detail });
    }
  },
};
