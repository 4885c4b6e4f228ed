import { codeOf, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { AccessContext } from '../context.ts';
import { renewSession, type SignedIn, startSession } from '../sessions/keep-sessions.ts';
import { attempt, forgive, lockSubjectOf } from '../sessions/lock-out.ts';
import { recordRefusal } from '../sessions/record-refusal.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { insertChallenge, takeChallenge } from '../store/passkey-challenges.ts';
import { findPasskey, lockPasskey, notePasskeyUse, type PasskeyRecord } from '../store/passkeys.ts';
import { findStaff } from '../store/staff.ts';
import { challengeIn } from './client-data.ts';
import { challengeUnknown, passkeyRefused } from './passkey-error.ts';
import { CHALLENGE_MS } from './register-passkey.ts';
import type { RelyingParty } from './relying-party.ts';

/** A challenge for whoever comes with a passkey. */
export async function startProof(
  context: AccessContext,
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
  await insertChallenge(storage.db, ids(), { challenge: options.challenge }, expiresAt);
  return options;
}

/** @throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 429 `sign-in-locked` */
export async function signInWithPasskey(
  context: AccessContext,
  rp: RelyingParty,
  response: AuthenticationResponseJSON,
  caller: Caller,
): Promise<SignedIn> {
  return proved(context, rp, response, caller, async (trx, passkey) => {
    const staff = await findStaff(trx, passkey.staffId);
    if (!staff || staff.member.disabled) throw passkeyRefused();
    return startSession(trx, context, { staff, method: 'passkey', userAgent: caller.userAgent });
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
  return proved(context, rp, response, caller, async (trx, passkey) => {
    if (passkey.staffId !== staffId) throw passkeyRefused();
    return renewSession(trx, context, signedIn, 'passkey');
  });
}

async function proved(
  context: AccessContext,
  rp: RelyingParty,
  response: AuthenticationResponseJSON,
  caller: Caller,
  then: (trx: Db, passkey: PasskeyRecord) => Promise<SignedIn>,
): Promise<SignedIn> {
  const { storage, clock } = context;
  const subject = lockSubjectOf('address', caller.address);
  await attempt(context, subject);
  const now = toInstant(clock.now());
  const challenge = challengeIn(response.response.clientDataJSON) ?? '';
  if (!(await takeChallenge(storage.db, { challenge }, now))) throw challengeUnknown();
  const known = await findPasskey(storage.db, response.id);
  try {
    return await storage.transaction(async (trx) => {
      const passkey = await lockPasskey(trx, response.id);
      if (!passkey) throw passkeyRefused();
      const counter = await verify(response, challenge, rp, passkey);
      await notePasskeyUse(trx, passkey.passkey.id, counter, now);
      await forgive(trx, subject);
      return then(trx, passkey);
    });
  } catch (error) {
    if (codeOf(error) === 'passkey-refused') await recordRefusal(context, 'passkey', known?.staffId);
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
