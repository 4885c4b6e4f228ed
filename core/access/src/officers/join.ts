import type { Officer } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { linkExpired, linkUnknown, linkUsed } from '../access-error.ts';
import { attempt, forgive, lockSubjectOf } from '../attempts/lock-out.ts';
import { OFFICER_HOLDERS, officerActor } from '../passkeys/passkey-holders.ts';
import {
  finishRegistration,
  type RegistrationAnswer,
  startRegistration,
} from '../passkeys/register-passkey.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { lockOfficerLink, useOfficerLink } from '../store/officer-links.ts';
import { removeOfficerSessions } from '../store/officer-sessions.ts';
import { findOfficer, noteJoined } from '../store/officers.ts';
import { removePasskeys } from '../store/passkeys.ts';
import { hashToken } from '../token.ts';
import type { OfficerContext } from './officer-ports.ts';
import { mayEnter, type SignedInOfficer, startOfficerSession } from './officer-sessions.ts';

const FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * Whom an invitation is for, as long as it works.
 *
 * @throws AccessError 404 `link-unknown`, 410 `link-expired` or `link-used`, 429 `sign-in-locked`
 */
export async function openOfficerLink(
  context: OfficerContext,
  token: string,
  caller: Caller,
): Promise<Officer> {
  const subject = lockSubjectOf('address', OFFICER_HOLDERS.lockKey(caller.address));
  await attempt(context, subject);
  return context.storage.transaction(async (trx) => {
    const officer = await officerOfLink(trx, context, token);
    await forgive(trx, subject);
    return officer;
  });
}

/** A challenge for the passkey with which somebody joins. Throws as `openOfficerLink`. */
export async function startJoining(
  context: OfficerContext,
  { token, rp, caller }: { readonly token: string; readonly rp: RelyingParty; readonly caller: Caller },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const officer = await openOfficerLink(context, token, caller);
  return startRegistration(context, OFFICER_HOLDERS, officer, rp);
}

/** The answer of whoever joins. */
export interface Joining {
  readonly token: string;
  readonly answer: RegistrationAnswer;
  readonly rp: RelyingParty;
  readonly caller: Caller;
}

/**
 * Lets an officer in by an invitation and the passkey that they have from then on. Earlier passkeys and sessions end:
 * whoever is invited again has lost them, or somebody else has them.
 *
 * @throws AccessError 404 `link-unknown`, 410 `link-expired` or `link-used`, 409 `challenge-unknown` or
 * `passkey-taken`, 401 `passkey-refused`, 429 `sign-in-locked`
 */
export async function finishJoining(
  context: OfficerContext,
  { token, answer, rp, caller }: Joining,
): Promise<SignedInOfficer> {
  const { clock } = context;
  const officer = await openOfficerLink(context, token, caller);
  const before = async ({ db }: Work) => {
    await officerOfLink(db, context, token);
    await removePasskeys(db, OFFICER_HOLDERS.tables, officer.id);
    await removeOfficerSessions(db, officer.id);
    await useOfficerLink(db, hashToken(token), toInstant(clock.now()));
  };
  const then = async (work: Work) => {
    await noteJoined(work.db, officer.id, toInstant(clock.now()));
    const joined = (await findOfficer(work.db, officer.id)) ?? officer;
    await context.ports.joined(work, joined);
    work.record({
      actor: officerActor(officer.id),
      action: 'officer.joined',
      subject: officer.id,
      detail: { authorityId: officer.authorityId, contactId: officer.contactId },
    });
    return startOfficerSession(work, context, joined, caller.userAgent);
  };
  const { result } = await finishRegistration(context, OFFICER_HOLDERS, officer, {
    rp,
    answer,
    before,
    then,
  });
  if (!result) throw linkUnknown();
  return result;
}

async function officerOfLink(trx: Db, { clock, ports }: OfficerContext, token: string): Promise<Officer> {
  const link = FORM.test(token) ? await lockOfficerLink(trx, hashToken(token)) : undefined;
  if (!link) throw linkUnknown();
  if (link.used) throw linkUsed();
  if (link.expiresAt <= clock.now()) throw linkExpired();
  const officer = await findOfficer(trx, link.officerId);
  if (!officer || !mayEnter(officer, clock.now()) || !(await ports.stands(trx, officer))) throw linkUnknown();
  return officer;
}
