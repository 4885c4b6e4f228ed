import type { Hold } from '@breakwater/contracts/disclosure';
import { isId } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { holdNotFound, reasonOf } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
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
  await context.storage.work(async (work) => {
    const hold = isId(id) ? await lockHold(work.db, id) : undefined;
    if (!hold) throw holdNotFound();
    if (hold.state !== 'active') throw holdOver();
    await markReleased(work.db, id, { at: context.clock.now(), by, because: reason });
    const detail = { orderId: hold.orderId };
    work.record({ actor: by, action: 'disclosure.hold-released', subject: id, detail });
  });
  return getHold(context, id);
}

/** Ends every hold of an order to preserve, in the caller's unit of work: it was withdrawn, or reversed. */
export async function releaseHoldsOf(
  { clock }: Pick<DisclosureContext, 'clock'>,
  work: Work,
  { orderId, because, by }: { readonly orderId: string; readonly because: string; readonly by: string },
): Promise<void> {
  for (const id of await selectActiveOf(work.db, orderId)) {
    await markReleased(work.db, id, { at: clock.now(), by, because: reasonOf(because) });
    work.record({ actor: by, action: 'disclosure.hold-released', subject: id, detail: { orderId } });
  }
}
