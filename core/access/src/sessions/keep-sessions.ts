import { PERMISSIONS } from '@breakwater/contracts';
import type { StaffSession, StaffSignIn } from '@breakwater/contracts/access';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { notSignedIn, sessionNotFound } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import { mayConfirmSince } from '../newcomer.ts';
import type { Principal } from '../principal.ts';
import { createSecret } from '../secret.ts';
import {
  isAlive,
  SESSION_MS,
  type SessionRecord,
  type SignInMethod,
  steppedUpUntil,
} from '../session-record.ts';
import { type StaffRecord, staffActor } from '../staff-record.ts';
import {
  findSession,
  insertSession,
  noteSessionUse,
  purgeSessions,
  removeSession,
  removeSessions,
  rotateSession,
  sessionsOf,
} from '../store/sessions.ts';
import { findStaff, noteSeen } from '../store/staff.ts';
import { hashToken } from '../token.ts';
import { csrfOf } from './csrf.ts';

const MINUTE_MS = 60_000;
const MAX_USER_AGENT = 200;

/** A session with its person, as a request shows it. */
export interface SignedIn {
  readonly principal: Principal;
  readonly session: SessionRecord;
  readonly staff: StaffRecord;
  /** Of the cookie. */
  readonly token: string;
}

/** Sessions of people: begun, recognised, listed, ended. */
export interface Sessions {
  /** Who a session token stands for. Throws AccessError 401 `not-signed-in`. */
  authenticate(token: string): Promise<SignedIn>;
  /** What the console is told of a session. */
  describe(signedIn: SignedIn): Promise<StaffSession>;
  /** The sessions of a person that hold, latest first. */
  list(staffId: string, current?: string): Promise<StaffSignIn[]>;
  /** Ends a session of a person. Throws AccessError 404 `session-not-found`. */
  end(staffId: string, sessionId: string): Promise<void>;
  /** Ends all sessions of a person but one. */
  endOthers(staffId: string, keep: string): Promise<void>;
  /** Ends the session that a browser shows while another one begins in it; what is no session any more is let be. */
  endReplaced(token: string): Promise<void>;
  /** Forgets sessions that are over. */
  purge(): Promise<void>;
}

export function createSessions(context: AccessContext): Sessions {
  const { storage, clock } = context;
  return {
    authenticate: async (token) => {
      const session = await findSession(storage.db, hashToken(token));
      const now = clock.now();
      if (!session || !isAlive(session, now, await context.idleMs())) throw notSignedIn();
      const staff = await findStaff(storage.db, session.staffId);
      if (!staff || staff.member.disabled) throw notSignedIn();
      if (now - session.lastSeenAt < MINUTE_MS) return signedIn(context, token, session, staff);
      await noteSessionUse(storage.db, session.id, toInstant(now));
      await noteSeen(storage.db, session.staffId, toInstant(now));
      return signedIn(context, token, { ...session, lastSeenAt: now }, staff);
    },
    describe: async ({ token, session, staff }) => {
      const until = steppedUpUntil(session.steppedUpAt, clock.now());
      const idleExpiresAt = Math.min(session.expiresAt, session.lastSeenAt + (await context.idleMs()));
      return {
        staff: staff.member,
        permissions: PERMISSIONS.filter((permission) => staff.permissions.has(permission)),
        csrf: csrfOf(token),
        expiresAt: toInstant(session.expiresAt),
        idleExpiresAt: toInstant(idleExpiresAt),
        ...(until !== undefined && { steppedUpUntil: toInstant(until) }),
        ...(staff.recovered && { recovered: staff.recovered }),
      };
    },
    list: async (staffId, current) => {
      const idleMs = await context.idleMs();
      const all = await sessionsOf(storage.db, staffId);
      return all
        .filter((session) => isAlive(session, clock.now(), idleMs))
        .map((session) => toSignIn(session, current));
    },
    end: (staffId, sessionId) =>
      storage.work(async (work) => {
        if (!isId(sessionId) || !(await removeSession(work.db, staffId, sessionId))) throw sessionNotFound();
        const entry = { actor: staffActor(staffId), action: 'session.ended', subject: staffId };
        work.record({ ...entry, detail: { sessionId } });
      }),
    endOthers: (staffId, keep) =>
      storage.work(async (work) => {
        await removeSessions(work.db, staffId, keep);
        const entry = { actor: staffActor(staffId), action: 'session.ended-others', subject: staffId };
        work.record({ ...entry, detail: { kept: keep } });
      }),
    endReplaced: (token) =>
      storage.work(async (work) => {
        const session = await findSession(work.db, hashToken(token));
        if (!session || !(await removeSession(work.db, session.staffId, session.id))) return;
        const { id: sessionId, staffId } = session;
        const entry = { actor: staffActor(staffId), action: 'session.ended', subject: staffId };
        work.record({ ...entry, detail: { sessionId, replaced: true } });
      }),
    purge: async () => {
      const now = clock.now();
      await purgeSessions(storage.db, toInstant(now), toInstant(now - (await context.idleMs())));
    },
  };
}

function toSignIn(session: SessionRecord, current: string | undefined): StaffSignIn {
  const { id, method, createdAt, lastSeenAt, expiresAt, userAgent } = session;
  return {
    id,
    method,
    createdAt: toInstant(createdAt),
    lastSeenAt: toInstant(lastSeenAt),
    expiresAt: toInstant(expiresAt),
    current: id === current,
    ...(userAgent !== undefined && { userAgent }),
  };
}

function signedIn(
  { newcomerMs }: AccessContext,
  token: string,
  session: SessionRecord,
  staff: StaffRecord,
): SignedIn {
  const { id, name } = staff.member;
  const confirmsFrom = mayConfirmSince(staff.newcomerSince, newcomerMs);
  const principal: Principal = {
    kind: 'staff',
    actor: staffActor(id),
    name,
    permissions: staff.permissions,
    source: 'staff',
    staffId: id,
    ...(staff.member.platforms && { platforms: staff.member.platforms }),
    sessionId: session.id,
    ...(session.steppedUpAt !== undefined && { steppedUpAt: session.steppedUpAt }),
    ...(confirmsFrom !== undefined && { confirmsFrom }),
  };
  return { principal, session, staff, token };
}

/** How a session begins. */
export interface SessionStart {
  readonly staff: StaffRecord;
  readonly method: SignInMethod;
  readonly userAgent?: string | undefined;
  /** How long it lasts at most, in milliseconds; a working day when left out. */
  readonly lastsMs?: number;
  /** When the person proved who they are, where that was before: in the browser that approved a terminal. */
  readonly provenAt?: number;
}

/** Begins a session and puts it on record. Single sign-on is no fresh proof: the provider may have asked nothing. */
export async function startSession(
  work: Work,
  context: AccessContext,
  start: SessionStart,
): Promise<SignedIn> {
  const { staff, method, userAgent, lastsMs = SESSION_MS } = start;
  const now = context.clock.now();
  const token = createSecret();
  const session: SessionRecord = {
    id: context.ids(),
    staffId: staff.member.id,
    method,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + lastsMs,
    ...(userAgent !== undefined && { userAgent: userAgent.slice(0, MAX_USER_AGENT).replaceAll('\0', '') }),
    ...(method !== 'oidc' && { steppedUpAt: start.provenAt ?? now }),
  };
  await insertSession(work.db, session, hashToken(token));
  await noteSeen(work.db, staff.member.id, toInstant(now));
  work.record({
    actor: staffActor(staff.member.id),
    action: 'session.started',
    subject: staff.member.id,
    detail: { sessionId: session.id, method },
  });
  return signedIn(context, token, session, staff);
}

/** Notes a fresh proof and gives the session another token, so that one stolen before is worth nothing. */
export async function renewSession(
  work: Work,
  context: AccessContext,
  { session, staff }: Pick<SignedIn, 'session' | 'staff'>,
  method: SignInMethod,
): Promise<SignedIn> {
  const now = context.clock.now();
  const token = createSecret();
  await rotateSession(work.db, session.id, hashToken(token), toInstant(now));
  work.record({
    actor: staffActor(staff.member.id),
    action: 'session.stepped-up',
    subject: staff.member.id,
    detail: { sessionId: session.id, method },
  });
  return signedIn(context, token, { ...session, lastSeenAt: now, steppedUpAt: now }, staff);
}
