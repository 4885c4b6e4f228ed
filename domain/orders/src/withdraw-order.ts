import type { Order } from '@breakwater/contracts/orders';
import { sha256, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { changeOrder } from './change-order.ts';
import { invalid } from './order-error.ts';
import { checkPerson } from './person.ts';
import type { OrderContext } from './ports.ts';
import { insertMessage } from './store/messages.ts';
import { selectTasks, updateTasks } from './store/tasks.ts';
import type { StoredOrder } from './stored-order.ts';
import { getOrder } from './view/get-order.ts';

const ALL = 100_000;

/**
 * Withdraws an order, in the caller's unit of work, since its authority takes it back: nothing is owed, nothing more is
 * disclosed or preserved for it, and what waits becomes void.
 */
export async function withdrawOrder(
  context: OrderContext,
  work: Work,
  id: string,
  because: string,
  by: string,
): Promise<void> {
  let taken: StoredOrder | undefined;
  await changeOrder(context, work, id, async (order, now) => {
    if (order.state === 'withdrawn') return undefined;
    taken = order;
    const at = toInstant(now);
    await insertMessage(work.db, id, {
      id: context.ids(),
      direction: 'in',
      kind: 'withdrawal',
      subject: 'Withdrawn',
      body: because,
      by,
      sentAt: at,
      deliveredAt: at,
    });
    const tasks = await selectTasks(work.db, id, { limit: ALL });
    const open = tasks.filter(({ status }) => ['waiting', 'working', 'not-found'].includes(status));
    await updateTasks(
      work.db,
      open.map((task) => task.id),
      { status: 'void', because: 'The authority withdrew its order.' },
    );
    const detail = { tasks: open.length, becauseSha256: sha256(because) };
    return { by, action: 'order.withdrawn', detail, patch: { state: 'withdrawn', claimedBy: null } };
  });
  // Afterwards: a package that is taken back is a step of the order of its own.
  if (taken) await endWhatItAllowed(context, work, taken, by);
}

/**
 * Reverses an order, since a court, the authority of scrutiny (Art. 4 of (EU) 2021/784) or a complaint found that it was not
 * lawful: what was restricted for it comes back at once, through review, and nothing more is disclosed or preserved for it.
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
  await context.storage.work(async (work) => {
    let reversed: StoredOrder | undefined;
    await changeOrder(context, work, id, async (order) => {
      reversed = order;
      const patch = { reversed: true, ...(complaint === true && { complaint: 'reversed' as const }) };
      return { by, action: 'order.reversed', detail: { becauseSha256: sha256(because) }, patch };
    });
    if (reversed) await endWhatItAllowed(context, work, reversed, by);
  });
  const tasks = await selectTasks(context.storage.db, id, { limit: ALL });
  const decisions = tasks
    .filter(({ status }) => status === 'done')
    .flatMap(({ decisionId }) => decisionId ?? []);
  for (const decisionId of new Set(decisions)) await context.undo(decisionId, by, because);
  return getOrder(context, id);
}

/**
 * Ends grants, and the holds of an order to preserve. What an order for data holds stays until its own end: whoever contests
 * the disclosure needs what it was made of.
 */
async function endWhatItAllowed(
  context: OrderContext,
  work: Work,
  { id, kind }: StoredOrder,
  by: string,
): Promise<void> {
  await context.endGrants(work, id, by);
  if (kind === 'preserve') await context.endHolds(work, id, by);
}
