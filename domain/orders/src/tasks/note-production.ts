import type { AccountRef } from '@breakwater/contracts';
import type { OrderTask } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { changeOrder } from '../change-order.ts';
import { readyText, subjectOf } from '../messages/letter-texts.ts';
import { putMessage } from '../messages/put-message.ts';
import type { OrderContext } from '../ports.ts';
import { selectTasks, selectTasksOf, updateTasks } from '../store/tasks.ts';
import { patched } from '../stored-order.ts';
import { settleOrder } from './settle-order.ts';

const ALL = 100_000;

/** A package that was released to the authority. */
export interface ReleasedProduction {
  readonly orderId: string;
  readonly productionId: string;
  readonly accounts: readonly AccountRef[];
  /** Partial production or objection, in writing. */
  readonly note?: string | undefined;
  /** For the other installation, where the order came by the exchange. */
  readonly document?: unknown;
  readonly by: string;
}

/**
 * Notes that disclosure has released a package, in the unit of work of the release: its tasks are done and the authority is
 * told. The clock of the data is met when the authority has them.
 */
export async function noteProduction(
  context: OrderContext,
  work: Work,
  { orderId, productionId, accounts, note, document, by }: ReleasedProduction,
): Promise<void> {
  await changeOrder(context, work, orderId, async (order, now) => {
    const at = toInstant(now);
    const tasks = await selectTasks(work.db, orderId, { limit: ALL });
    const done = tasks.filter(
      (task) => (task.status === 'working' || task.status === 'waiting') && isOf(task, accounts),
    );
    await updateTasks(work.db, idsOf(done), { status: 'done', productionId, effectAt: at });
    const settled = await settleOrder(work.db, order, now);
    await putMessage(context, work, order, {
      kind: 'production',
      subject: subjectOf(order, 'production'),
      body: note ?? readyText(order),
      document: document ?? { productionId },
      by,
      answer: patched(order, settled).state === 'effect-given' && note === undefined ? 'full' : 'partial',
    });
    const detail = { productionId, tasks: done.length };
    return {
      by,
      action: 'order.produced',
      detail,
      patch: { ...settled, answeredAt: order.answeredAt ?? at },
    };
  });
}

/** What became of a package after it was released. */
export interface SettledProduction {
  readonly orderId: string;
  readonly productionId: string;
  readonly by: string;
}

/** Notes that the authority has downloaded a package: its tasks are delivered. */
export async function noteDelivery(
  context: OrderContext,
  work: Work,
  { orderId, productionId, by }: SettledProduction,
): Promise<void> {
  await changeOrder(context, work, orderId, async (_order, now) => {
    const tasks = await selectTasksOf(work.db, { productionId });
    const fresh = tasks.filter(({ status, deliveredAt }) => status === 'done' && deliveredAt === undefined);
    if (fresh.length === 0) return undefined;
    await updateTasks(work.db, idsOf(fresh), { deliveredAt: toInstant(now) });
    return { by, action: 'order.delivered', detail: { productionId, tasks: fresh.length } };
  });
}

/**
 * Notes that a package was taken back, or that nobody downloaded it in time: its data are to be given anew, unless the order
 * itself was taken back.
 */
export async function noteTakenBack(
  context: OrderContext,
  work: Work,
  { orderId, productionId, because, by }: SettledProduction & { readonly because: 'expired' | 'withdrawn' },
): Promise<void> {
  await changeOrder(context, work, orderId, async (order, now) => {
    const tasks = await selectTasksOf(work.db, { productionId });
    const undelivered = tasks.filter(
      ({ status, deliveredAt }) => status === 'done' && deliveredAt === undefined,
    );
    if (undelivered.length === 0) return undefined;
    const isOver = order.state === 'withdrawn' || order.reversed;
    await updateTasks(work.db, idsOf(undelivered), {
      status: isOver ? 'void' : 'working',
      productionId: null,
      effectAt: null,
      toldAt: null,
      because:
        because === 'expired'
          ? 'Nobody downloaded the package in time.'
          : 'The package was taken back before anybody downloaded it.',
    });
    const detail = { productionId, because, tasks: undelivered.length };
    return { by, action: 'order.production-back', detail, patch: await settleOrder(work.db, order, now) };
  });
}

/** Users of accounts that were told of an order, by a notice or a statement of reasons. */
export interface ToldUsers {
  readonly orderId: string;
  readonly accounts: readonly AccountRef[];
  /** Of the decision of review that they were told of; of all that concerns them when left out. */
  readonly decisionId?: string | undefined;
}

/** Notes that users were told: the clock of that is met when all were whom it concerns. */
export async function noteTold(
  context: OrderContext,
  work: Work,
  { orderId, accounts, decisionId }: ToldUsers,
): Promise<void> {
  await changeOrder(context, work, orderId, async (_order, now) => {
    const tasks = await selectTasks(work.db, orderId, { limit: ALL });
    const fresh = tasks.filter(
      (task) =>
        task.toldAt === undefined &&
        isOf(task, accounts) &&
        (decisionId === undefined || task.decisionId === decisionId),
    );
    if (fresh.length === 0) return undefined;
    await updateTasks(work.db, idsOf(fresh), { toldAt: toInstant(now) });
    return { by: DESK, action: 'order.user-told', detail: { tasks: fresh.length } };
  });
}

const DESK = 'breakwater';

function isOf({ platform, accountId }: OrderTask, accounts: readonly AccountRef[]): boolean {
  return accounts.some((one) => one.platform === platform && one.accountId === accountId);
}

function idsOf(tasks: readonly OrderTask[]): string[] {
  return tasks.map(({ id }) => id);
}
