import type { Action } from '@breakwater/contracts';
import type { OrderTask } from '@breakwater/contracts/orders';
import type { Orders } from '@breakwater/orders';
import type { DecisionHook } from '@breakwater/review';

/**
 * What people decide in review comes back to the orders that asked for it, in the unit of the decision: done once it has taken
 * effect, and no longer once it is undone or overturned on appeal, or what was done to the target is ended early.
 */
export function orderHook(orders: () => Orders['within']): DecisionHook {
  return {
    onDecided: (_context, work, { decision, job, actions, by }) =>
      orders().decided(work, job.id, {
        by,
        decisionId: decision.id,
        isDone: (task) => actions.some((action) => restricts(action, task)),
        refused: decision.decision === 'no-violation',
        ordered: decision.decision === 'ordered',
      }),
    onUndone: (_context, work, { decision, because, by }) =>
      orders().undone(work, decision.id, { by, because }),
    async onEnded(_context, work, { action, left, by, because }) {
      // With an end that is still to come it holds until then, as it would have with a time from the start.
      if (action.endedAt === undefined || action.decisionId === undefined) return;
      const isOver = (task: OrderTask) =>
        restricts(action, task) && !left.some((other) => restricts(other, task));
      await orders().ended(work, action.decisionId, { by, because, isOver });
    },
  };
}

/** An action on the content that is named, or on the account as a whole. */
function restricts({ kind, contentId }: Action, task: OrderTask): boolean {
  return kind !== 'label' && (contentId === undefined || contentId === task.contentId);
}
