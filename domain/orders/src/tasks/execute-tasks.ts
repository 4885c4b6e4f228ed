import { RESTRICTING_KINDS } from '@breakwater/contracts/law';
import type { Order, OrderTask } from '@breakwater/contracts/orders';
import type { DecidedAction, OrderedBy } from '@breakwater/contracts/review';
import { isId } from '@breakwater/kernel';
import { changeOrder } from '../change-order.ts';
import { OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { ExecutionJob, OrderContext } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectTasksById, updateTasks } from '../store/tasks.ts';
import type { StoredOrder } from '../stored-order.ts';
import { getOrder } from '../view/get-order.ts';
import { orderedBy } from './ordered-by.ts';
import { taskNotFound } from './set-status.ts';

export interface ExecutionWish {
  /** Of one order; they may be of several accounts. */
  readonly taskIds: readonly string[];
  readonly action: DecidedAction['action'];
  readonly territories?: readonly string[] | undefined;
  /** ISO 8601 duration. */
  readonly for?: string | undefined;
  /** In words that the user reads. */
  readonly reason: string;
}

/**
 * Has targets restricted through review: a job for each account, claimed and decided by this person on the ground of the
 * order, with its own statement of reasons. No policy of the house is needed for that, and no strike follows. What review
 * asks of two people it asks here too; the task is done when the decision is.
 *
 * Throws OrderError 404 `order-not-found`, `task-not-found`; 409 `task-not-executable`; and what review throws.
 */
export async function executeTasks(
  context: OrderContext,
  id: string,
  { taskIds, ...wish }: ExecutionWish,
  by: string,
): Promise<Order> {
  checkPerson(by);
  const asked = await selectTasksById(context.storage.db, id, taskIds.filter(isId));
  if (asked.length === 0 || asked.length < new Set(taskIds).size) throw taskNotFound();
  for (const round of roundsOf(asked)) await executeRound(context, id, round, wish, by);
  return getOrder(context, id);
}

/** A decision has at most ten actions: what is more of one account is decided in further rounds. */
const MOST_ACTIONS = 10;

function roundsOf(tasks: readonly OrderTask[]): string[][] {
  const rounds: string[][] = [];
  for (const mine of byAccount(tasks)) {
    for (const [index, { id }] of mine.entries()) {
      const round = Math.floor(index / MOST_ACTIONS);
      rounds[round] = [...(rounds[round] ?? []), id];
    }
  }
  return rounds;
}

async function executeRound(
  context: OrderContext,
  id: string,
  taskIds: readonly string[],
  { action, territories, reason, ...wish }: Omit<ExecutionWish, 'taskIds'>,
  by: string,
): Promise<void> {
  const { jobs, local } = await context.storage.work(async (work) => {
    const opened = new Map<string, OrderTask[]>();
    let local: readonly string[] = [];
    await changeOrder(context, work, id, async (order) => {
      const tasks = await selectTasksById(work.db, id, taskIds);
      checkExecutable(order, tasks);
      // Effect stays where the law of the order holds, unless a person names other territories.
      local = order.assessment?.conflict?.territories ?? [];
      const authority =
        order.authorityId === undefined ? undefined : await selectAuthority(work.db, order.authorityId);
      const pack = order.instrument === undefined ? undefined : context.law().pack(order.instrument);
      const ordered = orderedBy(order, authority, pack);
      for (const mine of byAccount(tasks)) {
        const jobId = await context.openJob(work, jobFor(order, mine, ordered), by);
        await updateTasks(
          work.db,
          mine.map((task) => task.id),
          { status: 'working', jobId },
        );
        opened.set(jobId, [...(opened.get(jobId) ?? []), ...mine]);
      }
      return { by, action: 'order.executing', detail: { tasks: tasks.length, action } };
    });
    return { jobs: opened, local };
  });
  for (const [jobId, tasks] of jobs) {
    const actions = tasks.map((task) => actionOn(task, action, territories ?? local, wish.for));
    await context.resolveJob({ jobId, by, reason, actions: distinct(actions) });
  }
}

function jobFor(order: StoredOrder, tasks: readonly OrderTask[], ordered: OrderedBy): ExecutionJob {
  const [{ platform = '', accountId = '' } = {}] = tasks;
  const dueAt = order.deadlines.find(({ clock }) => clock === order.dueClock)?.dueAt;
  const because = `ایک سرکاری ادارے کے حکم نمبر ${order.number} میں اس اکاؤنٹ کے ${tasks.length} اہداف درج ہیں۔`;
  return {
    platform,
    accountId,
    ordered,
    because: `Order ${order.number} of an authority names ${tasks.length} target(s) of this account.`,
    translations: { ur: { because } },
    ...(dueAt !== undefined && { dueAt }),
  };
}

function checkExecutable(order: StoredOrder, tasks: readonly OrderTask[]): void {
  const fits = ({ kind, status, accountId, platform }: OrderTask) =>
    RESTRICTING_KINDS.includes(kind) &&
    (status === 'waiting' || status === 'working') &&
    accountId !== undefined &&
    platform !== undefined;
  if (order.state === 'approved' && tasks.every(fits)) return;
  throw new OrderError(
    'task-not-executable',
    'Only targets that were found, of an order that was approved, are restricted; find the account first, or decide on the order.',
    409,
  );
}

function byAccount(tasks: readonly OrderTask[]): OrderTask[][] {
  const groups = new Map<string, OrderTask[]>();
  for (const task of tasks) {
    const key = JSON.stringify([task.platform, task.accountId]);
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()];
}

const ON_ACCOUNT: readonly string[] = ['suspend-account', 'limit-account'];

function actionOn(
  { contentId }: OrderTask,
  action: DecidedAction['action'],
  territories: readonly string[] | undefined,
  duration: string | undefined,
): DecidedAction {
  return {
    action,
    ...(contentId !== undefined && !ON_ACCOUNT.includes(action) && { contentId }),
    ...(territories !== undefined &&
      territories.length > 0 &&
      action === 'geo-restrict' && { territories: [...territories] }),
    ...(duration !== undefined && { for: duration }),
  };
}

function distinct(actions: readonly DecidedAction[]): DecidedAction[] {
  return [...new Map(actions.map((action) => [JSON.stringify(action), action])).values()];
}
