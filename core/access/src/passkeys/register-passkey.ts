import type { Passkey } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { AccessContext } from '../context.ts';
import { checkName } from '../staff/check-staff.ts';
import { type StaffRecord, staffActor } from '../staff/staff-record.ts';
import { insertChallenge, takeChallenge } from '../store/passkey-challenges.ts';
import { insertPasskey, passkeysOf } from '../store/passkeys.ts';
import { challengeIn } from './client-data.ts';
import { challengeUnknown, passkeyRefused, passkeyTaken } from './passkey-error.ts';
import type { RelyingParty } from './relying-party.ts';

/** How long a challenge waits for its answer; the browser is told so too. */
export const CHALLENGE_MS = 5 * 60_000;
const ES256 = -7;
const ED25519 = -8;
const RS256 = -257;

export async function startRegistration(
  context: AccessContext,
  { member }: StaffRecord,
  rp: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const { storage, clock, ids } = context;
  const known = await passkeysOf(storage.db, member.id);
  const options = await generateRegistrationOptions({
    rpName: 'Breakwater',
    rpID: rp.id,
    userName: member.email,
    userDisplayName: member.name,
    userID: new TextEncoder().encode(member.id),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ passkey }) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [ES256, ED25519, RS256],
  });
  const expiresAt = toInstant(clock.now() + CHALLENGE_MS);
  await insertChallenge(storage.db, ids(), { challenge: options.challenge, staffId: member.id }, expiresAt);
  return options;
}

export interface RegistrationAnswer {
  /** What `navigator.credentials.create` gave, as JSON. */
  readonly response: RegistrationResponseJSON;
  /** What the person calls it. */
  readonly name: string;
}

/** @throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 409 `passkey-taken`, 422 `staff-invalid` */
export async function finishRegistration(
  context: AccessContext,
  { member }: StaffRecord,
  rp: RelyingParty,
  answer: RegistrationAnswer,
): Promise<Passkey> {
  const { storage, clock } = context;
  const name = checkName(answer.name);
  const now = toInstant(clock.now());
  const challenge = challengeIn(answer.response.response.clientDataJSON) ?? '';
  if (!(await takeChallenge(storage.db, { challenge, staffId: member.id }, now))) throw challengeUnknown();
  const { id, publicKey, counter, transports = [] } = await verify(answer.response, challenge, rp);
  const passkey: Passkey = { id, name, createdAt: now };
  await storage.transaction(async (trx) => {
    if (!(await insertPasskey(trx, { passkey, staffId: member.id, publicKey, counter, transports }))) {
      throw passkeyTaken();
    }
    const entry = { actor: staffActor(member.id), action: 'passkey.added', subject: member.id, detail: {} };
    await context.record(trx, [entry]);
  });
  return passkey;
}

async function verify(response: RegistrationResponseJSON, expectedChallenge: string, rp: RelyingParty) {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw passkeyRefused(cause);
  });
  if (!checked.verified) throw passkeyRefused();
  return checked.registrationInfo.credential;
}
