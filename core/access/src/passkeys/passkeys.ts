import type { Passkey } from '@breakwater/contracts/access';
import { bind } from '@breakwater/kernel';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { createStartLimit } from '../attempts/start-limit.ts';
import type { AccessContext } from '../context.ts';
import type { SignedIn } from '../sessions/keep-sessions.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { type StaffRecord, staffActor } from '../staff-record.ts';
import { passkeysOf, removePasskey } from '../store/passkeys.ts';
import { passkeyNotFound } from './passkey-error.ts';
import { STAFF_HOLDERS } from './passkey-holders.ts';
import { finishRegistration, type RegistrationAnswer, startRegistration } from './register-passkey.ts';
import type { RelyingParty } from './relying-party.ts';
import { signInWithPasskey, startProof, stepUpWithPasskey } from './use-passkey.ts';

/** Passkeys (W3C WebAuthn) of people: with the device's own check of the person, and without attestation. */
export interface Passkeys {
  startRegistration(staff: StaffRecord, rp: RelyingParty): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Throws AccessError 409 `challenge-unknown` or `passkey-taken`, 401 `passkey-refused`. */
  finishRegistration(staff: StaffRecord, rp: RelyingParty, answer: RegistrationAnswer): Promise<Passkey>;
  list(staffId: string): Promise<Passkey[]>;
  /** Throws AccessError 404 `passkey-not-found`. */
  remove(staffId: string, id: string): Promise<void>;
  /** For signing in and for fresh proof. Throws AccessError 429 `sign-in-locked` for one address that asks often. */
  startProof(rp: RelyingParty, caller: Caller): Promise<PublicKeyCredentialRequestOptionsJSON>;
  /** Throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 429 `sign-in-locked`. */
  signIn(rp: RelyingParty, response: AuthenticationResponseJSON, caller: Caller): Promise<SignedIn>;
  /** Fresh proof in a session. Throws like `signIn`. */
  stepUp(
    rp: RelyingParty,
    response: AuthenticationResponseJSON,
    caller: Caller,
    signedIn: SignedIn,
  ): Promise<SignedIn>;
}

export function createPasskeys(context: AccessContext): Passkeys {
  const { storage } = context;
  const startLimit = createStartLimit(context.clock);
  return {
    startRegistration: (staff, rp) => startRegistration(context, STAFF_HOLDERS, staff.member, rp),
    finishRegistration: async (staff, rp, answer) =>
      (await finishRegistration(context, STAFF_HOLDERS, staff.member, { rp, answer })).passkey,
    list: async (staffId) =>
      (await passkeysOf(storage.db, STAFF_HOLDERS.tables, staffId)).map(({ passkey }) => passkey),
    remove: (staffId, id) =>
      storage.work(async (work) => {
        if (!(await removePasskey(work.db, STAFF_HOLDERS.tables, staffId, id))) throw passkeyNotFound();
        const actor = staffActor(staffId);
        work.record({ actor, action: 'passkey.removed', subject: staffId, detail: {} });
      }),
    startProof: async (rp, { address }) => {
      startLimit.take(address);
      return startProof(context, STAFF_HOLDERS, rp);
    },
    ...bind(context, { signIn: signInWithPasskey, stepUp: stepUpWithPasskey }),
  };
}
