import { isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { computeDeadlines } from './clocks/compute-deadlines.ts';
import { dueColumns } from './clocks/next-due.ts';
import { tellOrderChanged } from './events.ts';
import { orderNotFound } from './order-error.ts';
import type { OrderContext, RecordEntry } from './ports.ts';
import { digestOrder } from './store/digests.ts';
import { lockOrder, updateOrder } from './store/orders.ts';
import { type OrderPatch, patched, type StoredOrder } from './stored-order.ts';

/** A step of an order: who did what, what changes of it, and what else goes on record with it. */
export interface Step {
  readonly by: string;
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly patch?: OrderPatch;
  readonly others?: readonly RecordEntry[];
}

/** What a step does with an order that is locked; undefined where nothing is to be done. Instants in milliseconds. */
export type Work = (trx: Db, order: StoredOrder, now: number) => Promise<Step | undefined>;

/**
 * Does a step of an order: locked, with its deadlines as they follow from it, and on record with the hash of all that is
 * stored of the order then, so that `verifyOrder` finds what was changed past this.
 *
 * Throws OrderError 404 `order-not-found`.
 */
export async function changeOrder(context: OrderContext, id: string, work: Work): Promise<void> {
  await context.storage.transaction(async (trx) => {
    const entries = await changeInTransaction(context, trx, id, work);
    if (entries.length > 0) await context.record(trx, entries);
  });
}

/** The same in a transaction of somebody else, who puts on record what is returned, last. */
export async function changeInTransaction(
  context: OrderContext,
  trx: Db,
  id: string,
  work: Work,
): Promise<readonly RecordEntry[]> {
  const order = isId(id) ? await lockOrder(trx, id) : undefined;
  if (!order) throw orderNotFound();
  const now = context.clock.now();
  const step = await work(trx, order, now);
  return step === undefined ? [] : finishStep(context, trx, order, step, now);
}

/** Writes what a step changed and says what to put on record. */
export async function finishStep(
  context: OrderContext,
  trx: Db,
  order: StoredOrder,
  { by, action, detail, patch = {}, others = [] }: Step,
  now: number,
): Promise<readonly RecordEntry[]> {
  const next = patched(order, patch);
  const deadlines = computeDeadlines(context.law(), next, now);
  const due = dueColumns(order, next, deadlines);
  const step = order.step + 1;
  await updateOrder(trx, order.id, step, { ...patch, ...due, updatedAt: toInstant(now) });
  await tellOrderChanged(trx, order.id);
  const parts = await digestOrder(trx, order.id);
  return [...others, { actor: by, action, subject: order.id, detail: { ...detail, step, parts } }];
}
