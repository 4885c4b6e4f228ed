import type { Locale } from '@breakwater/contracts';
import type { Passkey } from '@breakwater/contracts/access';
import type { Officer, OfficerSession, OfficerSignIn } from '@breakwater/contracts/orders';
import { bind, isId, toInstant } from '@breakwater/kernel';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { OFFICER_HOLDERS } from '../passkeys/passkey-holders.ts';
import {
  finishRegistration,
  type RegistrationAnswer,
  startRegistration,
} from '../passkeys/register-passkey.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import { DEFAULT_IDLE_MS } from '../session-record.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { purgeOfficerLinks } from '../store/officer-links.ts';
import { purgeOfficerSessions } from '../store/officer-sessions.ts';
import { findOfficer, listOfficers, setOfficerLocale } from '../store/officers.ts';
import { purgeChallenges } from '../store/passkey-challenges.ts';
import { changeOfficer, type OfficerChange } from './change-officer.ts';
import { type InvitedOfficer, inviteOfficer, type NewOfficer } from './invite-officer.ts';
import { finishJoining, type Joining, openOfficerLink, startJoining } from './join.ts';
import { officerNotFound } from './officer-error.ts';
import { createOfficerPasskeys, type OfficerPasskeys } from './officer-passkeys.ts';
import type { OfficerContext } from './officer-ports.ts';
import {
  authenticateOfficer,
  describeOfficerSession,
  endOfficerSession,
  endOtherOfficerSessions,
  endReplacedOfficerSession,
  listOfficerSessions,
  type SignedInOfficer,
} from './officer-sessions.ts';

const LINKS_KEPT_MS = 30 * 86_400_000;

/** Officers of authorities: invited and vouched for by staff, let in by passkey alone, never a part of staff. */
export interface Officers {
  /** Throws AccessError 422 `officer-invalid` or `staff-invalid`, 409 `officer-disabled`. */
  invite(officer: NewOfficer): Promise<InvitedOfficer>;
  list(authorityId?: string): Promise<Officer[]>;
  /** Throws AccessError 404 `officer-not-found`. */
  get(id: string): Promise<Officer>;
  /** Vouches for an account anew, disables or enables it. Throws AccessError 404 `officer-not-found`, 422 `officer-invalid`. */
  change(id: string, change: OfficerChange): Promise<Officer>;
  /** Whom an invitation is for. Throws as `openOfficerLink` says. */
  openLink(token: string, caller: Caller): Promise<Officer>;
  startJoining(asked: Omit<Joining, 'answer'>): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Throws as `finishJoining` says. */
  finishJoining(joining: Joining): Promise<SignedInOfficer>;
  readonly passkeys: OfficerPasskeys;
  /** One more passkey for who is signed in. */
  startAdding(officer: Officer, rp: RelyingParty): Promise<PublicKeyCredentialCreationOptionsJSON>;
  finishAdding(officer: Officer, rp: RelyingParty, answer: RegistrationAnswer): Promise<Passkey>;
  /** Who a session token of the portal stands for. Throws AccessError 401 `not-signed-in`. */
  authenticate(token: string): Promise<SignedInOfficer>;
  describe(signedIn: SignedInOfficer, authorityName: string): OfficerSession;
  signOut(signedIn: SignedInOfficer): Promise<void>;
  signOutOthers(signedIn: SignedInOfficer): Promise<void>;
  /** Ends the session that a browser shows while another one begins in it. */
  endReplaced(token: string): Promise<void>;
  /** Where they are signed in, latest first. */
  signIns(signedIn: SignedInOfficer): Promise<OfficerSignIn[]>;
  setLocale(officerId: string, locale: Locale): Promise<void>;
  /** Forgets what is over: sessions, links, challenges. */
  purge(): Promise<void>;
}

export function createOfficers(context: OfficerContext): Officers {
  const { storage, clock } = context;
  return {
    invite: (officer) => storage.work((work) => inviteOfficer(context, work, officer)),
    list: async (authorityId) =>
      authorityId !== undefined && !isId(authorityId) ? [] : listOfficers(storage.db, authorityId),
    get: async (id) => {
      const officer = isId(id) ? await findOfficer(storage.db, id) : undefined;
      if (!officer) throw officerNotFound();
      return officer;
    },
    change: (id, change) => storage.work((work) => changeOfficer(context, work, id, change)),
    passkeys: createOfficerPasskeys(context),
    startAdding: (officer, rp) => startRegistration(context, OFFICER_HOLDERS, officer, rp),
    finishAdding: async (officer, rp, answer) =>
      (await finishRegistration(context, OFFICER_HOLDERS, officer, { rp, answer })).passkey,
    describe: (signedIn, authorityName) => describeOfficerSession(signedIn, authorityName, clock.now()),
    ...bind(context, {
      openLink: openOfficerLink,
      startJoining,
      finishJoining,
      authenticate: authenticateOfficer,
      signOut: endOfficerSession,
      endReplaced: endReplacedOfficerSession,
      signOutOthers: endOtherOfficerSessions,
      signIns: listOfficerSessions,
    }),
    ...bind(storage.db, { setLocale: setOfficerLocale }),
    purge: async () => {
      const now = clock.now();
      await purgeOfficerSessions(storage.db, toInstant(now), toInstant(now - DEFAULT_IDLE_MS));
      await purgeOfficerLinks(storage.db, toInstant(now - LINKS_KEPT_MS));
      await purgeChallenges(storage.db, OFFICER_HOLDERS.tables, toInstant(now));
    },
  };
}
