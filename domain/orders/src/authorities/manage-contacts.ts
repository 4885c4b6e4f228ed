import type { AuthorityContact, ContactEntry, VerificationEntry } from '@breakwater/contracts/orders';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import {
  insertContact,
  insertVerification,
  selectContact,
  setLevel,
  setRevoked,
  updateContact,
} from '../store/contacts.ts';
import { authorityNotFound } from './manage-authorities.ts';

/** From this level on a person shows who a contact is: a mailbox and a passkey of their own show no more than themselves. */
const SHOWN_BY_PEOPLE = 2;
const YEAR_MS = 366 * 86_400_000;
/** The highest level that each way can show (safeguard: e-mail alone never discloses). */
const HIGHEST = { mail: 1, 'call-back': 2, portal: 3, certificate: 4, exchange: 4 } as const;

/** Enters a contact, at level 0 until somebody shows more. Throws OrderError 404 `authority-not-found`. */
export async function addContact(
  context: OrderContext,
  authorityId: string,
  entry: ContactEntry,
  by: string,
): Promise<AuthorityContact> {
  const id = context.ids();
  const at = toInstant(context.clock.now());
  return context.storage.work(async (work) => {
    const authority = isId(authorityId) ? await selectAuthority(work.db, authorityId) : undefined;
    if (!authority) throw authorityNotFound();
    await insertContact(work.db, { id, authorityId }, entry, at);
    work.record({ actor: by, action: 'authority-contact.added', subject: id, detail: { authorityId } });
    return { ...entry, id, authorityId, level: 0, createdAt: at };
  });
}

/** Changes how a contact is reached; a new number counts for orders that come after it only. */
export async function changeContact(
  context: OrderContext,
  id: string,
  entry: ContactEntry,
  by: string,
): Promise<AuthorityContact> {
  return onContact(context, id, async (work, before, at) => {
    await updateContact(work.db, id, entry, at);
    const detail = { phoneChanged: before.phone !== entry.phone, mailChanged: before.email !== entry.email };
    work.record({ actor: by, action: 'authority-contact.changed', subject: id, detail });
  });
}

/**
 * Notes how somebody showed who a contact is. The level is good for a year at most. Mail shows level 1 at most, a call
 * back level 2, the portal level 3.
 *
 * Throws OrderError 404 `contact-not-found`, 409 `contact-revoked`, 422 `verification-invalid`.
 */
export function verifyContact(
  context: OrderContext,
  id: string,
  entry: VerificationEntry & { readonly officerId?: string },
  by: string,
): Promise<AuthorityContact> {
  return onContact(context, id, (work, contact, at) => verifyLocked(context, work, contact, entry, by, at));
}

/** Notes the same of a contact that is locked, in the caller's unit of work. Throws as `verifyContact`. */
export async function verifyLocked(
  context: OrderContext,
  work: Work,
  contact: AuthorityContact,
  { level, method, note, expiresAt, officerId }: VerificationEntry & { readonly officerId?: string },
  by: string,
  at: string,
): Promise<void> {
  if (contact.revokedAt !== undefined) {
    throw new OrderError('contact-revoked', 'This contact was revoked and stays so; enter a new one.', 409);
  }
  if (level < 1 || level > HIGHEST[method]) {
    const message = `A check by ${method} shows level 1 to ${HIGHEST[method]}.`;
    throw new OrderError('verification-invalid', message, 422, { pointer: '/level' });
  }
  if (level >= SHOWN_BY_PEOPLE && method !== 'exchange') checkPerson(by);
  const now = Date.parse(at);
  const end = expiresAt === undefined ? now + YEAR_MS - 86_400_000 : Date.parse(expiresAt);
  if (!(end > now && end <= now + YEAR_MS)) {
    const message = 'A level ends at an instant within a year from now; show it again then.';
    throw new OrderError('verification-invalid', message, 422, { pointer: '/expiresAt' });
  }
  const verification = { at, by, level, method, ...(note !== undefined && { note }) };
  await insertVerification(work.db, context.ids(), contact.id, verification);
  await setLevel(work.db, contact.id, { level, at, by, expiresAt: toInstant(end) }, officerId);
  const detail = { level, method };
  work.record({ actor: by, action: 'authority-contact.verified', subject: contact.id, detail });
}

/** Takes nothing of a contact any more, for good. Throws OrderError 404 `contact-not-found`. */
export async function revokeContact(
  context: OrderContext,
  id: string,
  because: string,
  by: string,
): Promise<AuthorityContact> {
  return onContact(context, id, async (work, before, at) => {
    if (before.revokedAt !== undefined) return;
    await setRevoked(work.db, id, at, because);
    const detail = { authorityId: before.authorityId };
    work.record({ actor: by, action: 'authority-contact.revoked', subject: id, detail });
  });
}

/** A contact. Throws OrderError 404 `contact-not-found`. */
export async function getContact({ storage }: OrderContext, id: string): Promise<AuthorityContact> {
  const contact = isId(id) ? await selectContact(storage.db, id) : undefined;
  if (!contact) throw contactNotFound();
  const { phoneAt: _since, ...shown } = contact;
  return shown;
}

async function onContact(
  context: OrderContext,
  id: string,
  change: (work: Work, before: AuthorityContact, at: string) => Promise<void>,
): Promise<AuthorityContact> {
  await context.storage.work(async (work) => {
    const before = isId(id) ? await selectContact(work.db, id, { lock: true }) : undefined;
    if (!before) throw contactNotFound();
    await change(work, before, toInstant(context.clock.now()));
  });
  return getContact(context, id);
}

export function contactNotFound(): OrderError {
  return new OrderError(
    'contact-not-found',
    'This authority has no such contact; see GET /v1/authorities/:id.',
    404,
  );
}
