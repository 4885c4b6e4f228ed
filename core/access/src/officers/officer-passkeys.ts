import type { Passkey } from '@breakwater/contracts/access';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { createStartLimit } from '../attempts/start-limit.ts';
import { passkeyNotFound, passkeyRefused } from '../passkeys/passkey-error.ts';
import { OFFICER_HOLDERS, officerActor } from '../passkeys/passkey-holders.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import { proveByPasskey, startProof } from '../passkeys/use-passkey.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { findOfficer, lockOfficer } from '../store/officers.ts';
import { passkeysOf, removePasskey } from '../store/passkeys.ts';
import { lastPasskey, officerExpired } from './officer-error.ts';
import type { OfficerContext } from './officer-ports.ts';
import { renewOfficerSession, type SignedInOfficer, startOfficerSession } from './officer-sessions.ts';

/** The one way in for officers: passkeys (W3C WebAuthn), with the device's own check of the person. */
export interface OfficerPasskeys {
  /** For signing in and for fresh proof. Throws AccessError 429 `sign-in-locked` for one address that asks often. */
  startProof(rp: RelyingParty, caller: Caller): Promise<PublicKeyCredentialRequestOptionsJSON>;
  /**
   * Throws AccessError 409 `challenge-unknown`, 401 `passkey-refused`, 403 `officer-expired`, 429 `sign-in-locked`.
   */
  signIn(rp: RelyingParty, response: AuthenticationResponseJSON, caller: Caller): Promise<SignedInOfficer>;
  /** Fresh proof in a session. Throws like `signIn`. */
  stepUp(
    rp: RelyingParty,
    response: AuthenticationResponseJSON,
    caller: Caller,
    present: SignedInOfficer,
  ): Promise<SignedInOfficer>;
  list(officerId: string): Promise<Passkey[]>;
  /** Throws AccessError 404 `passkey-not-found`, 409 `passkey-last`. */
  remove(officerId: string, id: string): Promise<void>;
}

export function createOfficerPasskeys(context: OfficerContext): OfficerPasskeys {
  const { storage, clock, ports } = context;
  const startLimit = createStartLimit(clock);
  return {
    startProof: async (rp, { address }) => {
      startLimit.take(address);
      return startProof(context, OFFICER_HOLDERS, rp);
    },
    signIn: (rp, response, caller) =>
      proveByPasskey(context, OFFICER_HOLDERS, { rp, response, caller }, async (work, { ownerId }) => {
        const officer = await findOfficer(work.db, ownerId);
        if (!officer || officer.disabled || !(await ports.stands(work.db, officer))) throw passkeyRefused();
        if (Date.parse(officer.expiresAt) <= clock.now()) throw officerExpired();
        return startOfficerSession(work, context, officer, caller.userAgent);
      }),
    stepUp: (rp, response, caller, present) =>
      proveByPasskey(context, OFFICER_HOLDERS, { rp, response, caller }, async (work, { ownerId }) => {
        if (ownerId !== present.officer.id) throw passkeyRefused();
        return renewOfficerSession(work, context, present);
      }),
    list: async (officerId) =>
      (await passkeysOf(storage.db, OFFICER_HOLDERS.tables, officerId)).map(({ passkey }) => passkey),
    remove: (officerId, id) =>
      storage.work(async (work) => {
        await lockOfficer(work.db, officerId);
        const known = await passkeysOf(work.db, OFFICER_HOLDERS.tables, officerId);
        if (!known.some(({ passkey }) => passkey.id === id)) throw passkeyNotFound();
        if (known.length === 1) throw lastPasskey();
        await removePasskey(work.db, OFFICER_HOLDERS.tables, officerId, id);
        const actor = officerActor(officerId);
        work.record({ actor, action: 'passkey.removed', subject: officerId, detail: {} });
      }),
  };
}
