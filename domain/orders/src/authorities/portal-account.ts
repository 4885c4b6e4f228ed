import type { AuthorityContact } from '@breakwater/contracts/orders';
import { isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { OrderContext } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import { lastMethod, selectContact } from '../store/contacts.ts';
import { contactNotFound, verifyLocked } from './manage-contacts.ts';

/** A mailbox and a passkey of one's own: nobody has looked yet who it is. */
const JOINED = 1;
const VOUCHED = 3;

/** An account of the portal that a contact has. */
export interface PortalAccount {
  readonly officerId: string;
  readonly contactId: string;
  /** Until when it is vouched for. */
  readonly expiresAt: string;
}

/**
 * Notes that somebody joined the portal by the invitation of a contact. That they have it shows no more than a mailbox
 * does: a person of the desk makes sure who it is, and gives the level. Whoever joins anew is made sure of anew.
 *
 * Throws OrderError 404 `contact-not-found`, 409 `contact-revoked`.
 */
export async function officerJoined(
  context: OrderContext,
  work: Work,
  { officerId, contactId, expiresAt }: PortalAccount,
): Promise<void> {
  const contact = await locked(work.db, contactId);
  const entry = { level: JOINED, method: 'portal', expiresAt, officerId } as const;
  await verifyLocked(context, work, contact, entry, `officer:${officerId}`, toInstant(context.clock.now()));
}

/**
 * Notes that a person vouched for an account for longer: a level that was given by the portal and has not lapsed lasts as
 * long. None is given by that.
 *
 * Throws OrderError 404 `contact-not-found`, 409 `contact-revoked`.
 */
export async function officerVouched(
  context: OrderContext,
  work: Work,
  { officerId, contactId, expiresAt }: PortalAccount,
  by: string,
): Promise<void> {
  const contact = await locked(work.db, contactId);
  const lasts = Date.parse(contact.expiresAt ?? '') > context.clock.now();
  if (contact.level !== VOUCHED || !lasts || (await lastMethod(work.db, contactId)) !== 'portal') return;
  const entry = { level: VOUCHED, method: 'portal', expiresAt, officerId } as const;
  await verifyLocked(context, work, contact, entry, by, toInstant(context.clock.now()));
}

/** Whether anything is taken of a contact any more: neither it is revoked nor its authority removed. */
export async function contactStands(
  trx: Db,
  { authorityId, contactId }: { readonly authorityId: string; readonly contactId: string },
): Promise<boolean> {
  const contact = await selectContact(trx, contactId);
  if (contact?.authorityId !== authorityId || contact.revokedAt !== undefined) return false;
  const authority = await selectAuthority(trx, authorityId);
  return authority !== undefined && authority.removedAt === undefined;
}

async function locked(trx: Db, id: string): Promise<AuthorityContact> {
  const contact = isId(id) ? await selectContact(trx, id, { lock: true }) : undefined;
  if (!contact) throw contactNotFound();
  return contact;
}
