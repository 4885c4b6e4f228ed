import type { Order } from '@breakwater/contracts/orders';
import { sha256, toInstant } from '@breakwater/kernel';
import { bindAnswer } from '../answer/bind-answer.ts';
import { changeOrder } from '../change-order.ts';
import { OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import { insertDecision } from '../store/decisions.ts';
import { selectTasks, updateTasks } from '../store/tasks.ts';
import { getOrder } from '../view/get-order.ts';

const ALL = 100_000;

/**
 * Takes what an order names as a report under our own terms, without obeying it: a person of review decides on each
 * account as on any other report. The order itself is still to be answered.
 *
 * Throws OrderError 409 `order-closed`, 422 `task-not-executable` where no account was found.
 */
export async function reviewUnderTerms(
  context: OrderContext,
  id: string,
  { policy, reason }: { readonly policy: string; readonly reason: string },
  by: string,
): Promise<Order> {
  checkPerson(by);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      if (!['received', 'legal-review', 'clarification'].includes(order.state))
        throw new OrderError('order-closed', 'This order has been answered; see its decisions.', 409);
      const tasks = await selectTasks(work.db, id, { limit: ALL });
      const accounts = new Map<string, { platform: string; accountId: string; ids: string[] }>();
      for (const { id: taskId, platform, accountId, status } of tasks) {
        if (platform === undefined || accountId === undefined || status !== 'waiting') continue;
        const key = JSON.stringify([platform, accountId]);
        const known = accounts.get(key) ?? { platform, accountId, ids: [] };
        accounts.set(key, { ...known, ids: [...known.ids, taskId] });
      }
      if (accounts.size === 0)
        throw new OrderError('task-not-executable', 'None of its targets was found on our platforms.', 422);
      const decision = {
        id: context.ids(),
        answer: 'terms-review' as const,
        reason,
        grounds: [],
        by,
        lawyer: false,
        needs: { lawyer: false, secondPerson: false },
        at: toInstant(now),
        outcome: 'final' as const,
      };
      await insertDecision(
        work.db,
        id,
        decision,
        await bindAnswer(context, work.db, { order, decision, now }),
      );
      for (const { platform, accountId, ids } of accounts.values()) {
        const jobId = await context.openJob(
          work,
          {
            platform,
            accountId,
            policy,
            because: `An authority points at ${ids.length} item(s) of this account (order ${order.number}); decide under our terms alone.`,
            translations: {
              ur: {
                because: `ایک سرکاری ادارے نے اس اکاؤنٹ کے ${ids.length} مواد کی نشاندہی کی ہے (حکم ${order.number})؛ فیصلہ صرف ہماری شرائط کے تحت کریں۔`,
              },
            },
          },
          by,
        );
        await updateTasks(work.db, ids, { jobId, status: 'working' });
      }
      const detail = { decisionId: decision.id, accounts: accounts.size, reasonSha256: sha256(reason) };
      return { by, action: 'order.terms-review', detail };
    }),
  );
  return getOrder(context, id);
}
