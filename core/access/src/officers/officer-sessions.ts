import type { Officer, OfficerSession, OfficerSignIn } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { notSignedIn } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import { officerActor } from '../passkeys/passkey-holders.ts';
import type { Principal } from '../principal.ts';
import { createSecret } from '../secret.ts';
import { DEFAULT_IDLE_MS, isAlive, SESSION_MS, steppedUpUntil } from '../session-record.ts';
import { csrfOf } from '../sessions/csrf.ts';
import {
  findOfficerSession,
  insertOfficerSession,
  noteOfficerSessionUse,
  type OfficerSessionRecord,
  officerSessionsOf,
  removeOfficerSession,
  removeOfficerSessions,
  rotateOfficerSession,
} from '../store/officer-sessions.ts';
import { findOfficer, noteOfficerSeen } from '../store/officers.ts';
import { hashToken } from '../token.ts';

const MINUTE_MS = 60_000;
const MAX_USER_AGENT = 200;

import type { OfficerContext } from './officer-ports.ts';

/** A session of the portal with its officer, as a request shows it. */
export interface SignedInOfficer {
  readonly principal: Principal;
  readonly session: OfficerSessionRecord;
  readonly officer: Officer;
  /** Of the cookie. */
  readonly token: string;
}

function signedIn(token: string, session: OfficerSessionRecord, officer: Officer): SignedInOfficer {
  const principal: Principal = {
    kind: 'officer',
    actor: officerActor(officer.id),
    name: officer.name,
    // Nothing of staff: what an officer may do is said by the routes of the portal alone.
    permissions: new Set(),
    source: 'portal',
    sessionId: session.id,
    steppedUpAt: session.steppedUpAt,
  };
  return { principal, session, officer, token };
}

/** Whether an account lets its owner in at an instant. */
export function mayEnter(officer: Officer, now: number): boolean {
  return !officer.disabled && Date.parse(officer.expiresAt) > now;
}

/** Who a session token of the portal stands for. @throws AccessError 401 `not-signed-in` */
export async function authenticateOfficer(
  { storage, clock, ports }: OfficerContext,
  token: string,
): Promise<SignedInOfficer> {
  const now = clock.now();
  const session = await findOfficerSession(storage.db, hashToken(token));
  if (!session || !isAlive(session, now, DEFAULT_IDLE_MS)) throw notSignedIn();
  const officer = await findOfficer(storage.db, session.officerId);
  if (!officer || !mayEnter(officer, now) || !(await ports.stands(storage.db, officer))) throw notSignedIn();
  if (now - session.lastSeenAt < MINUTE_MS) return signedIn(token, session, officer);
  await noteOfficerSessionUse(storage.db, session.id, toInstant(now));
  await noteOfficerSeen(storage.db, officer.id, toInstant(now));
  return signedIn(token, { ...session, lastSeenAt: now }, officer);
}

/** Begins a session and puts it on record. */
export async function startOfficerSession(
  work: Work,
  context: AccessContext,
  officer: Officer,
  userAgent: string | undefined,
): Promise<SignedInOfficer> {
  const now = context.clock.now();
  const token = createSecret();
  const session = await insertOfficerSession(
    work.db,
    {
      id: context.ids(),
      officerId: officer.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + SESSION_MS,
      steppedUpAt: now,
    },
    { tokenHash: hashToken(token), userAgent: userAgent?.slice(0, MAX_USER_AGENT).replaceAll('\0', '') },
  );
  await noteOfficerSeen(work.db, officer.id, toInstant(now));
  record(work, 'officer.signed-in', session);
  return signedIn(token, session, officer);
}

/** Notes a fresh proof and gives the session another token, so that one stolen before is worth nothing. */
export async function renewOfficerSession(
  work: Work,
  context: AccessContext,
  { session, officer }: Pick<SignedInOfficer, 'session' | 'officer'>,
): Promise<SignedInOfficer> {
  const now = context.clock.now();
  const token = createSecret();
  await rotateOfficerSession(work.db, session.id, hashToken(token), toInstant(now));
  record(work, 'officer.stepped-up', session);
  return signedIn(token, { ...session, lastSeenAt: now, steppedUpAt: now }, officer);
}

export async function endOfficerSession(
  context: AccessContext,
  { session }: Pick<SignedInOfficer, 'session'>,
): Promise<void> {
  await context.storage.work(async (work) => {
    await removeOfficerSession(work.db, session.id);
    record(work, 'officer.signed-out', session);
  });
}

/** Ends the session that a browser shows while another one begins in it; what is no session any more is let be. */
export async function endReplacedOfficerSession(context: AccessContext, token: string): Promise<void> {
  const session = await findOfficerSession(context.storage.db, hashToken(token));
  if (session) await endOfficerSession(context, { session });
}

/** Ends all other sessions of the officer. */
export async function endOtherOfficerSessions(
  context: AccessContext,
  { session }: Pick<SignedInOfficer, 'session'>,
): Promise<void> {
  await context.storage.work(async (work) => {
    await removeOfficerSessions(work.db, session.officerId, session.id);
    record(work, 'officer.ended-others', session);
  });
}

/** Where the officer is signed in, latest first. */
export async function listOfficerSessions(
  { storage, clock }: AccessContext,
  { session: present }: Pick<SignedInOfficer, 'session'>,
): Promise<OfficerSignIn[]> {
  const all = await officerSessionsOf(storage.db, present.officerId);
  return all
    .filter((session) => isAlive(session, clock.now(), DEFAULT_IDLE_MS))
    .map(({ id, createdAt, lastSeenAt }) => ({
      id,
      current: id === present.id,
      createdAt: toInstant(createdAt),
      lastSeenAt: toInstant(lastSeenAt),
    }));
}

function record(work: Work, action: string, { id, officerId }: OfficerSessionRecord): void {
  work.record({ actor: officerActor(officerId), action, subject: officerId, detail: { sessionId: id } });
}

/** What the portal's page is told of a session. */
export function describeOfficerSession(
  { token, session, officer }: SignedInOfficer,
  authorityName: string,
  now: number,
): OfficerSession {
  const until = steppedUpUntil(session.steppedUpAt, now);
  return {
    officer,
    authorityName,
    csrf: csrfOf(token),
    expiresAt: toInstant(session.expiresAt),
    ...(until !== undefined && { steppedUpUntil: toInstant(until) }),
  };
}
