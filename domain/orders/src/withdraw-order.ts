import type { Order } from '@breakwater/contracts';
import { sha256, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { changeInTransaction, changeOrder, type Work } from './change-order.ts';
import { invalid } from './order-error.ts';
import { checkPerson } from './person.ts';
import type { OrderContext, RecordEntry } from './ports.ts';
import { insertMessage } from './store/messages.ts';
import { selectTasks, updateTasks } from './store/tasks.ts';
import { getOrder } from './view/get-order.ts';

const ALL = 100_000;

/** The authority takes its order back: nothing is owed, nothing more is disclosed, and what waits becomes void. */
export async function withdrawOrder(
  context: OrderContext,
  id: string,
  because: string,
  by: string,
): Promise<Order> {
  await changeOrder(context, id, withdrawal(context, id, because, by));
  return getOrder(context, id);
}

/** The same in a transaction of somebody else, who puts on record what is returned, last. */
export function withdrawInTransaction(
  context: OrderContext,
  trx: Db,
  id: string,
  because: string,
  by: string,
): Promise<readonly RecordEntry[]> {
  return changeInTransaction(context, trx, id, withdrawal(context, id, because, by));
}

function withdrawal(context: OrderContext, id: string, because: string, by: string): Work {
  return async (trx, order, now) => {
    if (order.state === 'withdrawn') return undefined;
    const at = toInstant(now);
    await insertMessage(trx, id, {
      ...{ id: context.ids(), direction: 'in', kind: 'withdrawal', subject: 'Withdrawn', body: because, by },
      ...{ sentAt: at, deliveredAt: at },
    });
    const tasks = await selectTasks(trx, id, { limit: ALL });
    const open = tasks.filter(({ status }) => ['waiting', 'working', 'not-found'].includes(status));
    await updateTasks(
      trx,
      open.map((task) => task.id),
      { status: 'void', because: 'The authority withdrew its order.' },
    );
    const others = await context.endGrants(trx, id, by);
    const detail = { tasks: open.length, becauseSha256: sha256(because) };
    return { by, action: 'order.withdrawn', detail, patch: { state: 'withdrawn', claimedBy: null }, others };
  };
}

/**
 * A court, the authority of scrutiny (Art. 4 of (EU) 2021/784) or a complaint found that an order was not lawful: what was
 * restricted for it comes back at once, through review.
 *
 * Throws 403 `person-needed`; OrderError 422 `order-invalid` where nothing was done for it.
 */
export async function reverseOrder(
  context: OrderContext,
  id: string,
  { because, complaint }: { readonly because: string; readonly complaint?: boolean | undefined },
  by: string,
): Promise<Order> {
  checkPerson(by);
  const { state } = await getOrder(context, id);
  if (!['approved', 'effect-given', 'partial', 'closed', 'withdrawn'].includes(state))
    throw invalid('', 'Nothing was done for this order that could be taken back.');
  await changeOrder(context, id, async (trx) => ({
    by,
    action: 'order.reversed',
    detail: { becauseSha256: sha256(because) },
    patch: { reversed: true, ...(complaint === true && { complaint: 'reversed' as const }) },
    others: await context.endGrants(trx, id, by),
  }));
  const tasks = await selectTasks(context.storage.db, id, { limit: ALL });
  const decisions = tasks
    .filter(({ status }) => status === 'done')
    .flatMap(({ decisionId }) => decisionId ?? []);
  for (const decisionId of new Set(decisions)) await context.undo(decisionId, by, because);
  return getOrder(context, id);
}
