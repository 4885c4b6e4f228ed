import type { OrderVerification } from '@breakwater/contracts/orders';
import { isId } from '@breakwater/kernel';
import { orderNotFound } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { type Digests, digestOrder } from '../store/digests.ts';
import { selectOrder } from '../store/orders.ts';

interface StepDetail {
  readonly step?: unknown;
  readonly parts?: Partial<Digests>;
}

/**
 * Compares an order with what is on record of it: its steps are there, each once and in order, and every table has what it
 * had when the last one was made. That nobody touched the record itself shows the verifier of the audit log.
 *
 * Throws OrderError 404 `order-not-found`.
 */
export async function verifyOrder(context: OrderContext, id: string): Promise<OrderVerification> {
  let found = await compare(context, id);
  // A step that is made between the two readings looks like a fault, and is none when looked at again.
  for (let again = 0; again < LOOKED_AGAIN && !found.whole; again++) found = await compare(context, id);
  return found;
}

const LOOKED_AGAIN = 2;

async function compare(context: OrderContext, id: string): Promise<OrderVerification> {
  const { storage } = context;
  const [order, parts] = await storage.transaction(
    async (trx) =>
      [
        isId(id) ? await selectOrder(trx, id) : undefined,
        isId(id) ? await digestOrder(trx, id) : undefined,
      ] as const,
  );
  if (!order || !parts) throw orderNotFound();
  const entries = await context.entriesOf(id);
  const steps = entries.flatMap(({ detail }) => {
    const { step, parts: recorded } = detail as StepDetail;
    return typeof step === 'number' && recorded ? [{ step, parts: recorded }] : [];
  });
  const faults: OrderVerification['faults'] = [];
  const known = new Set(steps.map(({ step }) => step));
  for (let step = 1; step <= order.step; step++)
    if (!known.has(step)) faults.push({ code: 'step-missing', step });
  const unordered = steps.find(({ step }, index) => index > 0 && step <= (steps[index - 1]?.step ?? 0));
  if (unordered) faults.push({ code: 'steps-reordered', step: unordered.step });
  const last = steps.find(({ step }) => step === order.step);
  if (!last) faults.push({ code: 'not-on-record', step: order.step });
  else {
    for (const part of Object.keys(parts) as (keyof Digests)[])
      if (parts[part] !== last.parts[part]) faults.push({ code: 'edited', part });
  }
  const beyond = steps.find(({ step }) => step > order.step);
  if (beyond) faults.push({ code: 'edited', part: 'order', step: beyond.step });
  return { orderId: id, whole: faults.length === 0, steps: steps.length, faults };
}
