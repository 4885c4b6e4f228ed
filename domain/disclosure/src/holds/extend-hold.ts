import type { Hold } from '@breakwater/contracts/disclosure';
import { isId, toInstant } from '@breakwater/kernel';
import { DisclosureError, holdNotFound, reasonOf } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { lockHold, moveEnd } from '../store/holds.ts';
import { getHold } from './list-holds.ts';
import { endOf } from './place-holds.ts';

/**
 * Moves the end of a hold, with a reason (the extension that an authority asked for).
 *
 * @throws DisclosureError 404 `hold-not-found`, 409 `hold-over`, 422 `hold-invalid`, `reason-missing`
 */
export async function extendHold(
  context: DisclosureContext,
  id: string,
  { until, because }: { readonly until: string; readonly because: string },
  by: string,
): Promise<Hold> {
  const reason = reasonOf(because);
  const now = context.clock.now();
  const end = endOf(until, now);
  await context.storage.work(async (work) => {
    const hold = isId(id) ? await lockHold(work.db, id) : undefined;
    if (!hold) throw holdNotFound();
    if (hold.state !== 'active' || hold.expiresAt <= now) throw holdOver();
    await moveEnd(work.db, id, { at: now, by, until: end, because: reason });
    const detail = { orderId: hold.orderId, from: toInstant(hold.expiresAt), until: toInstant(end) };
    work.record({ actor: by, action: 'disclosure.hold-extended', subject: id, detail });
  });
  return getHold(context, id);
}

export function holdOver(): DisclosureError {
  return new DisclosureError(
    'hold-over',
    'This hold is over, and what it kept may be gone; a new order makes a new one.',
    409,
  );
}
