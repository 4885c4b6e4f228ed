import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { changeOrder } from '../change-order.ts';
import { invalid, OrderError } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { selectTasksById, selectTasksOf, updateTasks } from '../store/tasks.ts';
import type { OrderPatch } from '../stored-order.ts';
import { getOrder } from '../view/get-order.ts';
import { settleOrder } from './settle-order.ts';

/** What comes of review or of disclosure and is not set by hand. */
const BY_HAND: readonly OrderTask['status'][] = ['waiting', 'not-found', 'done', 'partial', 'impossible'];
const RESTRICTS = ['remove', 'disable', 'geo-block', 'block-livestream', 'disclose', 'preserve'];

export interface TaskStatus {
  readonly status: OrderTask['status'];
  readonly because?: string | undefined;
  /** Where it was found by hand. */
  readonly platform?: string | undefined;
  readonly accountId?: string | undefined;
  readonly contentId?: string | undefined;
}

/**
 * Sets by hand where a task stands, and where its target is. What has to be decided in review, disclosed or held is done
 * there and comes back by itself.
 *
 * Throws OrderError 404 `order-not-found`, `task-not-found`; 422 `order-invalid`.
 */
export async function setTaskStatus(
  context: OrderContext,
  id: string,
  taskId: string,
  { status, because, platform, accountId, contentId }: TaskStatus,
  by: string,
): Promise<Order> {
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      const [task] = isId(taskId) ? await selectTasksById(work.db, id, [taskId]) : [];
      if (!task) throw taskNotFound();
      checkByHand(task, { status, because, accountId });
      await updateTasks(work.db, [taskId], {
        status,
        ...(because !== undefined && { because }),
        ...(platform !== undefined && { platform }),
        ...(accountId !== undefined && { accountId }),
        ...(contentId !== undefined && { contentId }),
        ...(status === 'done' && { effectAt: toInstant(now) }),
      });
      const detail = { taskId, status };
      return { by, action: 'order.task', detail, patch: await settleOrder(work.db, order, now) };
    }),
  );
  return getOrder(context, id);
}

function checkByHand(task: OrderTask, { status, because = '', accountId }: TaskStatus): void {
  const restricts = RESTRICTS.includes(task.kind);
  if (!BY_HAND.includes(status) || (restricts && (status === 'done' || status === 'partial')))
    throw invalid(
      '/status',
      'This follows from a decision in review or from disclosure, and is not set by hand.',
    );
  if (status === 'waiting' && restricts && task.accountId === undefined && accountId === undefined)
    throw invalid('/accountId', 'Say on which account of which platform it was found.');
  if ((status === 'impossible' || status === 'partial') && because.trim() === '')
    throw invalid('/because', 'Say why, for the answer: this target does not count any more.');
  if (task.status === 'done' || task.status === 'void')
    throw invalid('/status', 'This task is over; it changes only when its decision does.');
}

export function taskNotFound(): OrderError {
  return new OrderError('task-not-found', 'This order has no such task; see GET /v1/orders/:id/tasks.', 404);
}

/** What came of a job of review, told by its hook in the unit of work of the decision. */
export interface TaskOutcome {
  readonly by: string;
  readonly decisionId: string;
  /** Whether a task's target was restricted; a part of a decision may wait for a second person. */
  readonly isDone: (task: OrderTask) => boolean;
  /** The reviewer found that nothing is to be done. */
  readonly refused: boolean;
  /** It was decided on the ground of the order: then a target of it waits for that, and else nothing is restricted. */
  readonly ordered?: boolean;
}

/**
 * Brings a decision back to the tasks that wait for it.
 *
 * Throws OrderError 409 `task-not-executable` where it is on the ground of an order that nothing waits for any more.
 */
export async function settleTasks(
  context: OrderContext,
  work: Work,
  jobId: string,
  { by, decisionId, isDone, refused, ordered = false }: TaskOutcome,
): Promise<void> {
  const tasks = (await selectTasksOf(work.db, { jobId })).filter(({ status }) => status === 'working');
  if (ordered && tasks.length === 0)
    throw new OrderError(
      'task-not-executable',
      'No target of an order waits for this any more: it was done, withdrawn or reversed. Decide by the rules, or leave it.',
      409,
    );
  await eachOrder(context, work, tasks, by, 'order.executed', async (mine, at) => {
    const done = mine.filter(isDone).map(({ id }) => id);
    await updateTasks(work.db, done, { status: 'done', decisionId, effectAt: at });
    const left = refused ? mine.filter((task) => !isDone(task)).map(({ id }) => id) : [];
    await updateTasks(work.db, left, {
      status: 'waiting',
      decisionId,
      because: 'Review found no ground to restrict it.',
    });
    return { decisionId, done: done.length, refused: left.length };
  });
}

/** Takes tasks back whose decision was undone, by review or on appeal. */
export async function voidTasks(
  context: OrderContext,
  work: Work,
  decisionId: string,
  { by, because }: { readonly by: string; readonly because: 'undone' | 'appeal' | 'rejected' },
): Promise<void> {
  const tasks = (await selectTasksOf(work.db, { decisionId })).filter(({ status }) => status === 'done');
  const rejected = because === 'rejected';
  await eachOrder(
    context,
    work,
    tasks,
    by,
    'order.undone',
    async (mine) => {
      const ids = mine.map(({ id }) => id);
      await updateTasks(work.db, ids, {
        status: rejected ? 'waiting' : 'void',
        because: because === 'appeal' ? 'Reversed on appeal.' : 'The decision was undone.',
      });
      return { decisionId, because, tasks: ids.length };
    },
    because,
  );
}

/**
 * Takes back the tasks of which nothing holds any more, since one action of their decision was ended early, or taken back
 * on appeal, and the rest of it stands.
 */
export async function endTasks(
  context: OrderContext,
  work: Work,
  decisionId: string,
  {
    by,
    because,
    isOver,
  }: {
    readonly by: string;
    readonly because: 'ended' | 'appeal';
    readonly isOver: (task: OrderTask) => boolean;
  },
): Promise<void> {
  const tasks = (await selectTasksOf(work.db, { decisionId })).filter(
    (task) => task.status === 'done' && isOver(task),
  );
  await eachOrder(
    context,
    work,
    tasks,
    by,
    'order.undone',
    async (mine) => {
      const ids = mine.map(({ id }) => id);
      await updateTasks(work.db, ids, {
        status: 'void',
        because: because === 'appeal' ? 'Reversed on appeal.' : 'What was done was ended early in review.',
      });
      return { decisionId, because, tasks: ids.length };
    },
    because === 'appeal' ? 'appeal' : 'undone',
  );
}

async function eachOrder(
  context: OrderContext,
  work: Work,
  tasks: readonly (OrderTask & { readonly orderId: string })[],
  by: string,
  action: string,
  write: (tasks: readonly OrderTask[], at: string) => Promise<Readonly<Record<string, unknown>>>,
  undone?: 'undone' | 'appeal' | 'rejected',
): Promise<void> {
  for (const orderId of [...new Set(tasks.map((task) => task.orderId))].sort()) {
    const mine = tasks.filter((task) => task.orderId === orderId);
    await changeOrder(context, work, orderId, async (order, now) => {
      const detail = await write(mine, toInstant(now));
      const patch = await settleOrder(work.db, order, now);
      return { by, action, detail, patch: { ...patch, ...reversalOf(undone) } };
    });
  }
}

/** A decision that a second person rejected never took effect; one that was undone later counts against the order. */
function reversalOf(undone: 'undone' | 'appeal' | 'rejected' | undefined): OrderPatch {
  if (undone === undefined || undone === 'rejected') return {};
  return { reversed: true, ...(undone === 'appeal' && { complaint: 'reversed' as const }) };
}
