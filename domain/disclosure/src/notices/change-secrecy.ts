import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { DisclosureError } from '../disclosure-error.ts';
import { endOfSecrecy } from '../grants/open-grant.ts';
import type { DisclosureContext } from '../ports.ts';
import { freeNotices, moveNotices } from '../store/notices.ts';
import { deleteSecrecy, putSecrecy } from '../store/secrecy.ts';

/** A secrecy that somebody ordered or extended. */
export interface SecrecyWish {
  readonly orderId: string;
  /** RFC 3339; never without end. */
  readonly until: string;
  /** Decision that orders it. */
  readonly order: string;
  readonly by: string;
}

/**
 * Delays the notices of an order, or delays them further, by a decision that has an end; in the caller's unit of work.
 * 18 U.S.C. 2705(b); Art. 13 of (EU) 2023/1543.
 *
 * @throws DisclosureError 422 `secrecy-invalid` without a decision, `grant-invalid` without an end within 366 days
 */
export async function extendSecrecy(
  { clock }: Pick<DisclosureContext, 'clock'>,
  work: Work,
  { orderId, until, order, by }: SecrecyWish,
): Promise<void> {
  const now = clock.now();
  const end = endOfSecrecy(until, now);
  if (!isId(orderId) || end === undefined || end <= now || order.trim() === '') {
    throw new DisclosureError(
      'secrecy-invalid',
      'A secrecy names its order, the decision that orders it, and an end that is still to come.',
      422,
      { pointer: '/until' },
    );
  }
  await putSecrecy(work.db, orderId, { until: end, order: order.trim() }, { now, by });
  const notices = await moveNotices(work.db, orderId, { until: end, order: order.trim(), now });
  const detail = { until: toInstant(end), notices };
  work.record({ actor: by, action: 'disclosure.secrecy-extended', subject: orderId, detail });
}

/** Ends the secrecy of an order, in the caller's unit of work: what was delayed is sent now. */
export async function endSecrecy(
  { clock }: Pick<DisclosureContext, 'clock'>,
  work: Work,
  { orderId, by }: { readonly orderId: string; readonly by: string },
): Promise<void> {
  if (!isId(orderId)) return;
  await deleteSecrecy(work.db, orderId);
  const notices = await freeNotices(work.db, orderId, clock.now());
  work.record({ actor: by, action: 'disclosure.secrecy-ended', subject: orderId, detail: { notices } });
}
