import type { Passkey } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { AccessContext } from '../context.ts';
import { checkName } from '../staff/check-staff.ts';
import { insertChallenge, takeChallenge } from '../store/passkey-challenges.ts';
import { insertPasskey, passkeysOf } from '../store/passkeys.ts';
import { challengeIn } from './client-data.ts';
import { challengeUnknown, passkeyRefused, passkeyTaken } from './passkey-error.ts';
import type { PasskeyHolder, PasskeyHolders } from './passkey-holders.ts';
import type { RelyingParty } from './relying-party.ts';

/** How long a challenge waits for its answer; the browser is told so too. */
export const CHALLENGE_MS = 5 * 60_000;
const ES256 = -7;
const ED25519 = -8;
const RS256 = -257;

export async function startRegistration(
  context: AccessContext,
  { tables }: PasskeyHolders,
  holder: PasskeyHolder,
  rp: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const { storage, clock, ids } = context;
  const known = await passkeysOf(storage.db, tables, holder.id);
  const options = await generateRegistrationOptions({
    rpName: 'Breakwater',
    rpID: rp.id,
    userName: holder.email,
    userDisplayName: holder.name,
    userID: new TextEncoder().encode(holder.id),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ passkey }) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [ES256, ED25519, RS256],
  });
  const expiresAt = toInstant(clock.now() + CHALLENGE_MS);
  const { challenge } = options;
  await insertChallenge(storage.db, tables, ids(), { challenge, ownerId: holder.id, expiresAt });
  return options;
}

export interface RegistrationAnswer {
  /** What `navigator.credentials.create` gave, as JSON. */
  readonly response: RegistrationResponseJSON;
  /** What the person calls it. */
  readonly name: string;
}

/**
 * Keeps the passkey that answered a challenge of this person. `before` and `then` run in the same unit of work, `then`
 * for whoever comes in by it.
 *
 * @throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 409 `passkey-taken`, 422 `staff-invalid`
 */
export async function finishRegistration<Result = void>(
  context: AccessContext,
  { tables, actorOf }: PasskeyHolders,
  { id: ownerId }: Pick<PasskeyHolder, 'id'>,
  { rp, answer, before, then }: Registration<Result>,
): Promise<{ readonly passkey: Passkey; readonly result: Result | undefined }> {
  const { storage, clock } = context;
  const name = checkName(answer.name);
  const now = toInstant(clock.now());
  const challenge = challengeIn(answer.response.response.clientDataJSON) ?? '';
  if (!(await takeChallenge(storage.db, tables, { challenge, ownerId }, now))) throw challengeUnknown();
  const { id, publicKey, counter, transports = [] } = await verify(answer.response, challenge, rp);
  const passkey: Passkey = { id, name, createdAt: now };
  return storage.work(async (work) => {
    await before?.(work);
    if (!(await insertPasskey(work.db, tables, { passkey, ownerId, publicKey, counter, transports }))) {
      throw passkeyTaken();
    }
    const result = await then?.(work);
    work.record({ actor: actorOf(ownerId), action: 'passkey.added', subject: ownerId, detail: {} });
    return { passkey, result };
  });
}

interface Registration<Result> {
  readonly rp: RelyingParty;
  readonly answer: RegistrationAnswer;
  readonly before?: (work: Work) => Promise<void>;
  readonly then?: (work: Work) => Promise<Result>;
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
