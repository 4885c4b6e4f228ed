import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { OrderContext } from '../ports.ts';
import { fingerprintOf, inForce, waitingOf } from '../recipient.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectContact } from '../store/contacts.ts';
import { lockOrder } from '../store/orders.ts';
import { selectRecipients } from '../store/recipients.ts';

/** To whom a package of an order goes, as the register has it now. */
export interface Delivery {
  readonly authority: { readonly id: string; readonly name: string; readonly peer?: string | undefined };
  /** Left out where the order names none, or the contact or its authority was revoked. */
  readonly contact?: { readonly id: string; readonly name: string; readonly email?: string | undefined };
  /** The key that counts. */
  readonly key?: {
    readonly recipient: string;
    readonly fingerprint: string;
    readonly until?: string | undefined;
  };
  /** Keys that were entered and do not count yet. */
  readonly waiting: readonly { readonly fingerprint: string; readonly countsFrom?: string | undefined }[];
}

/**
 * To whom a package goes, in the transaction of who seals it: the order, its authority and its contact are locked until it
 * ends. Undefined where nothing goes to anybody any more.
 */
export async function deliveryOf(
  { clock }: Pick<OrderContext, 'clock'>,
  trx: Db,
  { orderId, authorityId }: { readonly orderId: string; readonly authorityId: string },
): Promise<Delivery | undefined> {
  const order = isId(orderId) ? await lockOrder(trx, orderId) : undefined;
  const authority = isId(authorityId) ? await selectAuthority(trx, authorityId, { lock: true }) : undefined;
  if (!authority || authority.removedAt !== undefined) return undefined;
  const contact =
    order?.contactId === undefined ? undefined : await selectContact(trx, order.contactId, { lock: true });
  const now = clock.now();
  const keys = (await selectRecipients(trx, [authorityId])).get(authorityId) ?? [];
  const key = inForce(keys, now);
  const { id, name, peer } = authority;
  return {
    authority: { id, name, peer },
    ...(contact &&
      contact.revokedAt === undefined && {
        contact: { id: contact.id, name: contact.name, email: contact.email },
      }),
    ...(key && {
      key: { recipient: key.recipient, fingerprint: fingerprintOf(key.recipient), until: key.until },
    }),
    waiting: waitingOf(keys, now).map(({ recipient, countsFrom }) => ({
      fingerprint: fingerprintOf(recipient),
      countsFrom,
    })),
  };
}
