import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A session of an officer as stored; times in milliseconds since the epoch. Of its token only the SHA-256 is kept. */
export interface OfficerSessionRecord {
  readonly id: string;
  readonly officerId: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** Ends then whatever happens; never after the account. */
  readonly expiresAt: number;
  readonly steppedUpAt: number;
}

const COLUMNS = sql`id, officer_id, ${inMilliseconds('created_at', 'last_seen_at', 'expires_at', 'stepped_up_at')}`;

/** The session as the table keeps it: a trigger refuses it for accounts that ended, and cuts it to their end. */
export async function insertOfficerSession(
  trx: Db,
  session: OfficerSessionRecord,
  { tokenHash, userAgent }: { readonly tokenHash: string; readonly userAgent: string | undefined },
): Promise<OfficerSessionRecord> {
  const stored = await rowOf<OfficerSessionRecord>(
    trx,
    sql`
    insert into officer_sessions (id, officer_id, token_hash, user_agent, created_at, last_seen_at, expires_at,
      stepped_up_at)
    values (${session.id}, ${session.officerId}, ${tokenHash}, ${userAgent ?? null}, ${toInstant(session.createdAt)},
      ${toInstant(session.lastSeenAt)}, ${toInstant(session.expiresAt)}, ${toInstant(session.steppedUpAt)})
    returning ${COLUMNS}`,
  );
  return stored ?? session;
}

export function findOfficerSession(db: Db, tokenHash: string): Promise<OfficerSessionRecord | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from officer_sessions where token_hash = ${tokenHash}`);
}

export async function noteOfficerSessionUse(db: Db, id: string, at: string): Promise<void> {
  await sql`update officer_sessions set last_seen_at = ${at}::timestamptz where id = ${id}`.execute(db);
}

/** Gives a session another token and the time of the proof; the old token is worth nothing from then on. */
export async function rotateOfficerSession(
  trx: Db,
  id: string,
  tokenHash: string,
  at: string,
): Promise<void> {
  await sql`
    update officer_sessions set token_hash = ${tokenHash}, stepped_up_at = ${at}::timestamptz,
      last_seen_at = ${at}::timestamptz
    where id = ${id}`.execute(trx);
}

export async function removeOfficerSession(trx: Db, id: string): Promise<void> {
  await sql`delete from officer_sessions where id = ${id}`.execute(trx);
}

/** Ends all sessions of an officer, but for the one to keep. */
export async function removeOfficerSessions(trx: Db, officerId: string, keep?: string): Promise<void> {
  await sql`
    delete from officer_sessions
    where officer_id = ${officerId} and (${keep ?? null}::uuid is null or id <> ${keep ?? null}::uuid)`.execute(
    trx,
  );
}

/** The sessions of an officer, latest first. */
export function officerSessionsOf(db: Db, officerId: string): Promise<OfficerSessionRecord[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from officer_sessions where officer_id = ${officerId}
    order by last_seen_at desc, id`,
  );
}

export async function purgeOfficerSessions(db: Db, now: string, idleBefore: string): Promise<void> {
  await sql`
    delete from officer_sessions
    where expires_at <= ${now}::timestamptz or last_seen_at <= ${idleBefore}::timestamptz`.execute(db);
}
