import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { computeDeadlines } from './clocks/compute-deadlines.ts';
import { dueColumns } from './clocks/next-due.ts';
import { tellOrderChanged } from './events.ts';
import { orderNotFound } from './order-error.ts';
import type { OrderContext } from './ports.ts';
import { digestOrder } from './store/digests.ts';
import { selectOnRecord } from './store/on-record.ts';
import { lockOrder, updateOrder } from './store/orders.ts';
import { type OrderPatch, patched, type StoredOrder } from './stored-order.ts';
import { tellingOfOrder } from './telling/telling-of-order.ts';

/** A step of an order: who did what, and what changes of it. */
export interface Step {
  readonly by: string;
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly patch?: OrderPatch;
}

/** What a step does with an order that is locked; undefined where nothing is to be done. Instants in milliseconds. */
export type TakeStep = (order: StoredOrder, now: number) => Promise<Step | undefined>;

/**
 * Does a step of an order in the caller's unit of work: locked, with its deadlines as they follow from it, and on record
 * with the hash of all that is stored of the order then, so that `verifyOrder` finds what was changed past this.
 *
 * Throws OrderError 404 `order-not-found`.
 */
export async function changeOrder(
  context: OrderContext,
  work: Work,
  id: string,
  take: TakeStep,
): Promise<void> {
  const order = isId(id) ? await lockOrder(work.db, id) : undefined;
  if (!order) throw orderNotFound();
  const now = context.clock.now();
  const step = await take(order, now);
  if (step !== undefined) await finishStep(context, work, order, step, now);
}

/** Writes what a step changed and puts it on record, behind what the step itself put there. */
export async function finishStep(
  context: OrderContext,
  work: Work,
  order: StoredOrder,
  { by, action, detail, patch = {} }: Step,
  now: number,
): Promise<void> {
  const next = patched(order, patch);
  const record = await selectOnRecord(work.db, order.id);
  const telling = await tellingOfOrder(context, work.db, next, now);
  const deadlines = computeDeadlines(context.law(), { order: next, record, telling, now });
  const due = dueColumns(order, next, deadlines);
  const step = order.step + 1;
  await updateOrder(work.db, order.id, step, { ...patch, ...due, updatedAt: toInstant(now) });
  tellOrderChanged(work, order.id);
  const parts = await digestOrder(work.db, order.id);
  work.record({ actor: by, action, subject: order.id, detail: { ...detail, step, parts } });
}
