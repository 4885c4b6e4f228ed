import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { SessionRecord } from '../session-record.ts';

const COLUMNS = sql`
  id, staff_id, method, user_agent, ${inMilliseconds('created_at', 'last_seen_at', 'expires_at', 'stepped_up_at')}`;

export async function insertSession(trx: Db, session: SessionRecord, tokenHash: string): Promise<void> {
  await sql`
    insert into staff_sessions (id, staff_id, token_hash, method, user_agent, created_at, last_seen_at, expires_at,
      stepped_up_at)
    values (${session.id}, ${session.staffId}, ${tokenHash}, ${session.method}, ${session.userAgent ?? null},
      ${toInstant(session.createdAt)}, ${toInstant(session.lastSeenAt)}, ${toInstant(session.expiresAt)},
      ${session.steppedUpAt === undefined ? null : toInstant(session.steppedUpAt)})`.execute(trx);
}

export function findSession(db: Db, tokenHash: string): Promise<SessionRecord | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from staff_sessions where token_hash = ${tokenHash}`);
}

export function findSessionById(db: Db, id: string): Promise<SessionRecord | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from staff_sessions where id = ${id}`);
}

export function sessionsOf(db: Db, staffId: string): Promise<SessionRecord[]> {
  return rowsOf(
    db,
    sql`select ${COLUMNS} from staff_sessions where staff_id = ${staffId} order by created_at desc, id`,
  );
}

export async function noteSessionUse(db: Db, id: string, at: string): Promise<void> {
  await sql`update staff_sessions set last_seen_at = ${at}::timestamptz where id = ${id}`.execute(db);
}

/** Gives a session another token and the time of the proof; the old token is worth nothing from then on. */
export async function rotateSession(trx: Db, id: string, tokenHash: string, at: string): Promise<void> {
  await sql`
    update staff_sessions set token_hash = ${tokenHash}, stepped_up_at = ${at}::timestamptz,
      last_seen_at = ${at}::timestamptz
    where id = ${id}`.execute(trx);
}

/** Whether there was such a session of this person. */
export async function removeSession(db: Db, staffId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from staff_sessions where id = ${id} and staff_id = ${staffId} returning id`.execute(db);
  return rows.length > 0;
}

/** Ends all sessions of a person, but for the one to keep. */
export async function removeSessions(trx: Db, staffId: string, keep?: string): Promise<void> {
  await sql`
    delete from staff_sessions
    where staff_id = ${staffId} and (${keep ?? null}::uuid is null or id <> ${keep ?? null}::uuid)`.execute(
    trx,
  );
}

export async function purgeSessions(db: Db, now: string, idleBefore: string): Promise<void> {
  await sql`
    delete from staff_sessions
    where expires_at <= ${now}::timestamptz or last_seen_at <= ${idleBefore}::timestamptz`.execute(db);
}
