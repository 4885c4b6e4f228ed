import { codeOf, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { attempt, forgive, lockSubjectOf } from '../attempts/lock-out.ts';
import type { AccessContext } from '../context.ts';
import { renewSession, type SignedIn, startSession } from '../sessions/keep-sessions.ts';
import { recordRefusal } from '../sessions/record-refusal.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { insertChallenge, takeChallenge } from '../store/passkey-challenges.ts';
import { findPasskey, lockPasskey, notePasskeyUse, type PasskeyRecord } from '../store/passkeys.ts';
import { findStaff } from '../store/staff.ts';
import { challengeIn } from './client-data.ts';
import { challengeUnknown, passkeyRefused } from './passkey-error.ts';
import { type PasskeyHolders, STAFF_HOLDERS } from './passkey-holders.ts';
import { CHALLENGE_MS } from './register-passkey.ts';
import type { RelyingParty } from './relying-party.ts';

/** A challenge for whoever comes with a passkey. */
export async function startProof(
  context: AccessContext,
  { tables }: PasskeyHolders,
  rp: RelyingParty,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const { storage, clock, ids } = context;
  const options = await generateAuthenticationOptions({
    rpID: rp.id,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  });
  const expiresAt = toInstant(clock.now() + CHALLENGE_MS);
  await insertChallenge(storage.db, tables, ids(), { challenge: options.challenge, expiresAt });
  return options;
}

/** @throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 429 `sign-in-locked` */
export async function signInWithPasskey(
  context: AccessContext,
  rp: RelyingParty,
  response: AuthenticationResponseJSON,
  caller: Caller,
): Promise<SignedIn> {
  return proveByPasskey(context, STAFF_HOLDERS, { rp, response, caller }, async (work, passkey) => {
    const staff = await findStaff(work.db, passkey.ownerId);
    if (!staff || staff.member.disabled) throw passkeyRefused();
    return startSession(work, context, { staff, method: 'passkey', userAgent: caller.userAgent });
  });
}

/** @throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 429 `sign-in-locked` */
export async function stepUpWithPasskey(
  context: AccessContext,
  rp: RelyingParty,
  response: AuthenticationResponseJSON,
  caller: Caller,
  signedIn: SignedIn,
): Promise<SignedIn> {
  const staffId = signedIn.staff.member.id;
  return proveByPasskey(context, STAFF_HOLDERS, { rp, response, caller }, async (work, passkey) => {
    if (passkey.ownerId !== staffId) throw passkeyRefused();
    return renewSession(work, context, signedIn, 'passkey');
  });
}

/** An answer of a passkey, and from where it came. */
export interface Proof {
  readonly rp: RelyingParty;
  readonly response: AuthenticationResponseJSON;
  readonly caller: Caller;
}

/**
 * Checks the answer to a challenge and does what follows in the same unit of work.
 *
 * @throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 429 `sign-in-locked`
 */
export async function proveByPasskey<Result>(
  context: AccessContext,
  { tables, lockKey, refusedAs }: PasskeyHolders,
  { rp, response, caller }: Proof,
  then: (work: Work, passkey: PasskeyRecord) => Promise<Result>,
): Promise<Result> {
  const { storage, clock } = context;
  const subject = lockSubjectOf('address', lockKey(caller.address));
  // Nobody guesses a signature: a lock slows down those who try, and does not keep out whoever has the passkey.
  const locked = await attempt(context, subject).then(
    () => undefined,
    (error: unknown) => error,
  );
  const now = toInstant(clock.now());
  const challenge = challengeIn(response.response.clientDataJSON) ?? '';
  if (!(await takeChallenge(storage.db, tables, { challenge }, now))) throw locked ?? challengeUnknown();
  const known = await findPasskey(storage.db, tables, response.id);
  try {
    return await storage.work(async (work) => {
      const passkey = await lockPasskey(work.db, tables, response.id);
      if (!passkey) throw passkeyRefused();
      const counter = await verify(response, challenge, rp, passkey);
      await notePasskeyUse(work.db, tables, { id: passkey.passkey.id, counter, at: now });
      await forgive(work.db, subject);
      return then(work, passkey);
    });
  } catch (error) {
    if (locked !== undefined) throw locked;
    if (codeOf(error) === 'passkey-refused') {
      await recordRefusal(context, 'passkey', { subject: known?.ownerId, action: refusedAs });
    }
    throw error;
  }
}

/** The counter of the authenticator after its answer, which must grow where it counts (WebAuthn 6.1.1). */
async function verify(
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  rp: RelyingParty,
  { passkey, publicKey, counter }: PasskeyRecord,
): Promise<number> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    credential: { id: passkey.id, publicKey, counter },
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw passkeyRefused(cause);
  });
  if (!checked.verified) throw passkeyRefused();
  return checked.authenticationInfo.newCounter;
}
