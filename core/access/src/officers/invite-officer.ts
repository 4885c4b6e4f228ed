import type { Locale } from '@breakwater/contracts';
import type { Officer } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { AccessContext } from '../context.ts';
import { createSecret } from '../secret.ts';
import { checkEmail, checkName } from '../staff/check-staff.ts';
import { insertOfficerLink, voidOfficerLinks } from '../store/officer-links.ts';
import {
  findOfficer,
  insertOfficer,
  lockOfficerOfContact,
  setOfficerName,
  setVouch,
} from '../store/officers.ts';
import { hashToken } from '../token.ts';
import { officerDisabled, officerNotFound } from './officer-error.ts';
import { vouch } from './vouch.ts';

const INVITE_MS = 72 * 3_600_000;

/** A person of an authority who is to have an account of the portal. */
export interface NewOfficer {
  readonly authorityId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale | undefined;
  /** Until when the authority vouches for it; a year when left out, and never longer. */
  readonly expiresAt?: string | undefined;
  /** Who invites, as records name them. */
  readonly by: string;
}

export interface InvitedOfficer {
  readonly officer: Officer;
  /** Shown this once; works once, within 72 hours. */
  readonly token: string;
}

/**
 * Makes the account of a contact, or vouches for it anew, and gives out an invitation. Those before no longer work.
 *
 * @throws AccessError 422 `officer-invalid` or `staff-invalid`, 409 `officer-disabled`
 */
export async function inviteOfficer(
  context: AccessContext,
  work: Work,
  { authorityId, contactId, locale = 'en', expiresAt, by, ...person }: NewOfficer,
): Promise<InvitedOfficer> {
  const { ids } = context;
  const named = { name: checkName(person.name), email: checkEmail(person.email) };
  const vouched = vouch(context, expiresAt, by);
  const before = await lockOfficerOfContact(work.db, contactId);
  if (before?.disabled) throw officerDisabled();
  const id = before?.id ?? ids();
  if (before) {
    await setOfficerName(work.db, id, named);
    await setVouch(work.db, id, vouched);
    await voidOfficerLinks(work.db, id);
  } else {
    await insertOfficer(work.db, { id, authorityId, contactId, locale, ...named }, vouched);
  }
  const token = createSecret();
  await insertOfficerLink(work.db, hashToken(token), {
    officerId: id,
    createdAt: vouched.at,
    expiresAt: toInstant(Date.parse(vouched.at) + INVITE_MS),
  });
  const detail = { authorityId, contactId, expiresAt: vouched.until, again: before !== undefined };
  work.record({ actor: by, action: 'officer.invited', subject: id, detail });
  const officer = await findOfficer(work.db, id);
  if (!officer) throw officerNotFound();
  return { officer, token };
}
