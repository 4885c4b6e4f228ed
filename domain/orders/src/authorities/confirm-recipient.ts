import type { RecipientConfirmation } from '@breakwater/contracts/orders';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { invalid, OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import { countsFromOf, RECIPIENT_DELAY_MS, type StoredRecipient } from '../recipient.ts';
import { selectAuthority } from '../store/authorities.ts';
import {
  insertConfirmation,
  isCalledBackEmergency,
  selectRecipients,
  setCountsFrom,
  setWithdrawn,
} from '../store/recipients.ts';
import { recordKey } from './enter-recipient.ts';
import { authorityNotFound } from './manage-authorities.ts';

/**
 * Notes that a person asked the authority, by another way than that by which a key came, whether it is theirs. It counts a
 * day after somebody else than who entered it did; at once when two people did and the second names an open emergency
 * that was called back.
 *
 * Throws OrderError 403 `person-needed`; 404 `authority-not-found`, `recipient-not-found`; 409 `recipient-settled`,
 * `second-person-needed`; 422 `order-invalid` for an order that is no such emergency.
 */
export async function confirmRecipient(
  context: OrderContext,
  { authorityId, recipientId }: RecipientRef,
  { channel, whom, orderId }: RecipientConfirmation,
  by: string,
): Promise<void> {
  checkPerson(by);
  const now = context.clock.now();
  await onRecipient(context, { authorityId, recipientId }, async (work, one) => {
    const counts = one.countsFrom !== undefined && Date.parse(one.countsFrom) <= now;
    if (one.withdrawnAt !== undefined || counts) throw settled();
    if (one.confirmations.some((before) => before.by === by)) {
      const message =
        'You have confirmed this key already. It counts when its time is over, or at once when somebody else confirms it for an emergency that was called back.';
      throw new OrderError('second-person-needed', message, 409);
    }
    if (
      orderId !== undefined &&
      !(isId(orderId) && (await isCalledBackEmergency(work.db, authorityId, orderId)))
    ) {
      throw invalid(
        '/orderId',
        'Only an open emergency of this authority that was called back makes a key count at once.',
      );
    }
    const confirmation = {
      at: toInstant(now),
      by,
      channel,
      whom: whom.trim(),
      ...(orderId !== undefined && { orderId }),
    };
    await insertConfirmation(work.db, one.id, confirmation);
    const from = countsFromOf(
      { ...one, confirmations: [...one.confirmations, confirmation] },
      context.recipientDelayMs ?? RECIPIENT_DELAY_MS,
    );
    if (from !== undefined && toInstant(from) !== one.countsFrom)
      await setCountsFrom(work.db, one.id, toInstant(from));
    recordKey(work, by, 'authority-recipient.confirmed', authorityId, one, {
      channel,
      ...(orderId !== undefined && { orderId }),
      ...(from !== undefined && { countsFrom: toInstant(from) }),
    });
  });
}

/** Which key of which authority. */
export interface RecipientRef {
  readonly authorityId: string;
  readonly recipientId: string;
}

/**
 * Seals nothing to a key any more; the one from before does not come back.
 *
 * Throws OrderError 404 `authority-not-found`, `recipient-not-found`; 409 `recipient-settled`.
 */
export async function withdrawRecipient(
  context: OrderContext,
  ref: RecipientRef,
  because: string,
  by: string,
): Promise<void> {
  const at = toInstant(context.clock.now());
  await onRecipient(context, ref, async (work, one) => {
    if (one.withdrawnAt !== undefined) throw settled();
    await setWithdrawn(work.db, one.id, { at, by, because });
    recordKey(work, by, 'authority-recipient.withdrawn', ref.authorityId, one);
  });
}

async function onRecipient(
  context: OrderContext,
  { authorityId, recipientId }: RecipientRef,
  change: (work: Work, one: StoredRecipient) => Promise<void>,
): Promise<void> {
  await context.storage.work(async (work) => {
    const authority = isId(authorityId)
      ? await selectAuthority(work.db, authorityId, { lock: true })
      : undefined;
    if (!authority) throw authorityNotFound();
    const all = (await selectRecipients(work.db, [authorityId])).get(authorityId) ?? [];
    const one = all.find(({ id }) => id === recipientId);
    if (!one)
      throw new OrderError(
        'recipient-not-found',
        'This authority has no such key; see GET /v1/authorities/:id.',
        404,
      );
    await change(work, one);
  });
}

function settled(): OrderError {
  return new OrderError(
    'recipient-settled',
    'This key counts already, or was withdrawn. Enter another one where it changed.',
    409,
  );
}
