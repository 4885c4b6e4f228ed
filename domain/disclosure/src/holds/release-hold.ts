import type { Hold } from '@breakwater/contracts';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { holdNotFound, reasonOf } from '../disclosure-error.ts';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
import { lockHold, markReleased, selectActiveOf } from '../store/holds.ts';
import { holdOver } from './extend-hold.ts';
import { getHold } from './list-holds.ts';

/**
 * Ends a hold: what is over by then is purged with the next purge, with proof.
 *
 * @throws DisclosureError 404 `hold-not-found`, 409 `hold-over`, 422 `reason-missing`
 */
export async function releaseHold(
  context: DisclosureContext,
  id: string,
  { because }: { readonly because: string },
  by: string,
): Promise<Hold> {
  const reason = reasonOf(because);
  await context.storage.transaction(async (trx) => {
    const hold = isId(id) ? await lockHold(trx, id) : undefined;
    if (!hold) throw holdNotFound();
    if (hold.state !== 'active') throw holdOver();
    await markReleased(trx, id, { at: context.clock.now(), by, because: reason });
    const detail = { orderId: hold.orderId };
    await context.record(trx, [{ actor: by, action: 'disclosure.hold-released', subject: id, detail }]);
  });
  return getHold(context, id);
}

/** Ends every hold of an order, in the caller's transaction: it was withdrawn, or reversed. */
export async function releaseHoldsOf(
  { clock }: Pick<DisclosureContext, 'clock'>,
  trx: Db,
  { orderId, because, by }: { readonly orderId: string; readonly because: string; readonly by: string },
): Promise<readonly RecordEntry[]> {
  const held = await selectActiveOf(trx, orderId);
  for (const id of held) await markReleased(trx, id, { at: clock.now(), by, because: reasonOf(because) });
  return held.map((id) => ({
    actor: by,
    action: 'disclosure.hold-released',
    subject: id,
    detail: { orderId },
  }));
}
