import type { Action, OrderTask } from '@breakwater/contracts';
import type { Orders } from '@breakwater/orders';
import type { DecisionHook } from '@breakwater/review';
import { bridgeWork } from './bridge-work.ts';

/**
 * What people decide in review comes back to the orders that asked for it, in the transaction of the decision: done once it
 * has taken effect, and no longer once it is undone or overturned on appeal, or what was done to the target is ended early.
 */
export function orderHook(orders: () => Orders['within']): DecisionHook {
  return {
    onDecided: async (_context, trx, { decision, job, actions, by }) => {
      const outcome = {
        ...{ by, decisionId: decision.id },
        isDone: (task: OrderTask) => actions.some((action) => restricts(action, task)),
        refused: decision.decision === 'no-violation',
      };
      return (await bridgeWork(trx, (work) => orders().decided(work, job.id, outcome))).entries;
    },
    onUndone: async (_context, trx, { decision, because, by }) =>
      (await bridgeWork(trx, (work) => orders().undone(work, decision.id, { by, because }))).entries,
    async onEnded(_context, trx, { action, left, by }) {
      // With an end that is still to come it holds until then, as it would have with a time from the start.
      const { decisionId } = action;
      if (action.endedAt === undefined || decisionId === undefined) return [];
      const isOver = (task: OrderTask) =>
        restricts(action, task) && !left.some((other) => restricts(other, task));
      return (await bridgeWork(trx, (work) => orders().ended(work, decisionId, { by, isOver }))).entries;
    },
  };
}

/** An action on the content that is named, or on the account as a whole. */
function restricts({ kind, contentId }: Action, task: OrderTask): boolean {
  return kind !== 'label' && (contentId === undefined || contentId === task.contentId);
}
