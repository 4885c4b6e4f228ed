import { BOUND_PARTS, type BoundPart } from '@breakwater/contracts/orders';
import { changedParts, forEachOf, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { changeOrder, type Step } from '../change-order.ts';
import { OrderError } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { type BoundDecision, markVoid, selectWaiting, selectWaitingOrders } from '../store/decisions.ts';
import type { StoredOrder } from '../stored-order.ts';
import { bindAnswer } from './bind-answer.ts';

const ACTOR = 'breakwater';

/** What changed of an order since an answer on it was prepared; empty where it may be confirmed. */
export async function changedSince(
  context: OrderContext,
  trx: Db,
  order: StoredOrder,
  decision: BoundDecision,
): Promise<readonly BoundPart[]> {
  const now = context.clock.now();
  const changed = changedParts(
    decision.binds,
    await bindAnswer(context, trx, { order, decision, now }),
    BOUND_PARTS,
  );
  // Withdrawn or clarified meanwhile: it is not the order any more that was answered.
  return order.state === 'awaiting-second' || changed.length > 0 ? changed : ['order'];
}

/** Makes an answer void, and the order one that is to be answered again. */
export async function voidAnswer(
  trx: Db,
  { order, decision }: { readonly order: StoredOrder; readonly decision: BoundDecision },
  changed: readonly BoundPart[],
  { by, now }: { readonly by: string; readonly now: number },
): Promise<Step> {
  await markVoid(trx, decision.id, { at: toInstant(now), changed: [...changed] });
  const detail = { decisionId: decision.id, answer: decision.answer, preparedBy: decision.by, changed };
  const waits = order.state === 'awaiting-second';
  const patch = waits ? { state: order.needsLawyer ? ('legal-review' as const) : ('received' as const) } : {};
  return { by, action: 'order.answer-void', detail, patch };
}

/** What whoever wanted to confirm is told. */
export function answerVoid(changed: readonly BoundPart[]): OrderError {
  const message = `What this answer showed when it was prepared has changed since (${changed.join(', ')}): it is void. Look at the order as it is now, decide it again, and have it confirmed again.`;
  return new OrderError('approval-void', message, 409, { extra: { changed } });
}

/**
 * Makes void what waits for a second person and is not what was shown any more; says how many. To be called regularly. One
 * that cannot be looked at keeps nobody from the others; what went wrong with it is thrown in the end.
 */
export async function voidChanged(context: OrderContext): Promise<number> {
  let count = 0;
  await forEachOf(await selectWaitingOrders(context.storage.db), async (id) => {
    await context.storage.work((work) =>
      changeOrder(context, work, id, async (order, now) => {
        const decision = await selectWaiting(work.db, id);
        if (!decision) return undefined;
        const changed = await changedSince(context, work.db, order, decision);
        if (changed.length === 0) return undefined;
        work.after(() => {
          count += 1;
        });
        return voidAnswer(work.db, { order, decision }, changed, { by: ACTOR, now });
      }),
    );
  });
  return count;
}
