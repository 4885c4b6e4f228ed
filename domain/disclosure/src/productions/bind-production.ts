import type { DisclosureGrant, Production } from '@breakwater/contracts/disclosure';
import { BOUND_PARTS, type BoundPart } from '@breakwater/contracts/orders';
import { hashParts } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { Collected } from '../collect/collected.ts';
import type { Delivery, DisclosureContext } from '../ports.ts';
import type { BoundParts } from '../store/bound-productions.ts';

const COLLECTED: readonly BoundPart[] = ['fields', 'data', 'note'];
/** All but what was collected, which is compared when it is collected again. */
export const UNCOLLECTED: readonly BoundPart[] = BOUND_PARTS.filter((name) => !COLLECTED.includes(name));
/** Parts that still matter of what is sealed and waits for a window of the law. */
export const SEALED: readonly BoundPart[] = ['authority', 'contact', 'recipient'];

/** What was collected of a grant, as far as it was shown. */
export interface CollectedParts extends Pick<Collected, 'preview' | 'digest' | 'damaged' | 'missed'> {
  readonly note?: string | undefined;
}

/** What is bound of where a package goes and who is told, and what people are shown of it. */
export interface Shown {
  readonly parts: BoundParts;
  readonly delivery: Delivery | undefined;
  readonly view: Production['shown'];
}

/**
 * What whoever approves a package is shown of where it goes and of who is told when, in the transaction of who seals it:
 * order, authority and contact are locked until it ends.
 */
export async function shownOf(
  context: Pick<DisclosureContext, 'deliveryOf' | 'tellingOf'>,
  trx: Db,
  grant: DisclosureGrant,
): Promise<Shown> {
  const { orderId, authorityId } = grant;
  const delivery = context.deliveryOf
    ? await context.deliveryOf(trx, { orderId, authorityId })
    : deliveryOfGrant(grant);
  const telling = await context.tellingOf?.(trx, orderId);
  const untold = telling && telling.state !== 'tell' ? telling : undefined;
  const { authority, contact, key } = delivery ?? {};
  const parts = hashParts<BoundPart>({
    recipient: key && [key.recipient, key.until],
    authority: authority && [authority.id, authority.name, authority.peer],
    contact: contact && [contact.id, contact.name, contact.email],
    told: untold && [untold.state, untold.until, untold.decision],
    grant: [grant.id, grant.instrument, grant.requestType, grant.notBefore, grant.needsLawyer],
    scope: [grant.categories, grant.accounts],
  });
  const view = key &&
    authority && {
      recipient: key.recipient,
      fingerprint: key.fingerprint,
      authority: authority.name,
      ...(contact && {
        contact: contact.email === undefined ? contact.name : `${contact.name} <${contact.email}>`,
      }),
      ...(untold && { telling: untold.state, ...(untold.until !== undefined && { told: untold.until }) }),
    };
  return { parts, delivery, view };
}

/**
 * What is bound of the values: which fields, how many, what was left out and why, how many records could not be read, and
 * a hash of all of them.
 */
export function collectedParts({ preview, digest, damaged, missed, note }: CollectedParts): BoundParts {
  return hashParts<BoundPart>({ fields: preview, data: [digest, damaged, missed], note });
}

/** Where no register is wired, the grant says to whom it goes. */
function deliveryOfGrant({ authorityId: id, recipient }: DisclosureGrant): Delivery {
  const key = recipient === undefined ? undefined : { recipient, fingerprint: '' };
  return { authority: { id, name: '' }, ...(key && { key }), waiting: [] };
}
