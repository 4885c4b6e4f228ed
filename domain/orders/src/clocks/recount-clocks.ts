import type { OrderTask } from '@breakwater/contracts/orders';
import { changeOrder } from '../change-order.ts';
import type { OrderContext, RecordedAct } from '../ports.ts';
import { selectOfEarlierClocks } from '../store/orders.ts';
import { selectTasks, type TaskPatch, updateTasks } from '../store/tasks.ts';

const AT_ONCE = 50;
const ALL = 100_000;
const COLUMNS = { held: 'heldAt', delivered: 'deliveredAt', told: 'toldAt' } as const satisfies Readonly<
  Record<RecordedAct['act'], keyof TaskPatch>
>;

/**
 * Counts deadlines anew that are from before clocks named what they ask for, with what others have on record of their orders
 * (holds, deliveries, notices): such a clock may say that it was met by a decision. Each is a step of its order, on record. To
 * be called regularly; says how many it counted.
 */
export async function recountClocks(context: OrderContext): Promise<number> {
  const { storage } = context;
  const ids = await selectOfEarlierClocks(storage.db, AT_ONCE);
  for (const id of ids) {
    await storage.work((work) =>
      changeOrder(context, work, id, async (order) => {
        const tasks = await selectTasks(work.db, id, { limit: ALL });
        const decisions = [...new Set(tasks.flatMap(({ decisionId }) => decisionId ?? []))];
        const { acts = [], secrecy } = (await context.recordedOf?.(work.db, id, decisions)) ?? {};
        for (const one of acts) {
          const mine = tasks.filter((task) => isOf(task, one)).map((task) => task.id);
          await updateTasks(work.db, mine, { [COLUMNS[one.act]]: one.at });
        }
        return {
          by: 'breakwater',
          action: 'order.clocks-recounted',
          detail: { acts: acts.length },
          ...(secrecy && order.telling === undefined && { patch: { telling: { end: secrecy } } }),
        };
      }),
    );
  }
  return ids.length;
}

/** A told user is told of what was decided or given; a package is delivered to those that are in it. */
function isOf(task: OrderTask, { platform, accountId, act, productionId, decisionId }: RecordedAct): boolean {
  if (task.platform !== platform || task.accountId !== accountId) return false;
  if (act === 'held') return task.holdId !== undefined && task.heldAt === undefined;
  if (productionId !== undefined) return task.productionId === productionId;
  return decisionId === undefined || task.decisionId === decisionId;
}
