import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
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

interface SessionRow {
  readonly id: string;
  readonly officer_id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly stepped_up_at: Date;
}

const COLUMNS = sql.raw('id, officer_id, created_at, last_seen_at, expires_at, stepped_up_at');

function toSession(row: SessionRow): OfficerSessionRecord {
  return {
    id: row.id,
    officerId: row.officer_id,
    createdAt: row.created_at.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
    expiresAt: row.expires_at.getTime(),
    steppedUpAt: row.stepped_up_at.getTime(),
  };
}

/** The session as the table keeps it: a trigger refuses it for accounts that ended, and cuts it to their end. */
export async function insertOfficerSession(
  trx: Db,
  session: OfficerSessionRecord,
  { tokenHash, userAgent }: { readonly tokenHash: string; readonly userAgent: string | undefined },
): Promise<OfficerSessionRecord> {
  const { rows } = await sql<SessionRow>`
    insert into officer_sessions (id, officer_id, token_hash, user_agent, created_at, last_seen_at, expires_at,
      stepped_up_at)
    values (${session.id}, ${session.officerId}, ${tokenHash}, ${userAgent ?? null}, ${toInstant(session.createdAt)},
      ${toInstant(session.lastSeenAt)}, ${toInstant(session.expiresAt)}, ${toInstant(session.steppedUpAt)})
    returning ${COLUMNS}`.execute(trx);
  return rows[0] ? toSession(rows[0]) : session;
}

export async function findOfficerSession(
  db: Db,
  tokenHash: string,
): Promise<OfficerSessionRecord | undefined> {
  const { rows } = await sql<SessionRow>`
    select ${COLUMNS} from officer_sessions where token_hash = ${tokenHash}`.execute(db);
  return rows[0] && toSession(rows[0]);
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
export async function officerSessionsOf(db: Db, officerId: string): Promise<OfficerSessionRecord[]> {
  const { rows } = await sql<SessionRow>`
    select ${COLUMNS} from officer_sessions where officer_id = ${officerId}
    order by last_seen_at desc, id`.execute(db);
  return rows.map(toSession);
}

export async function purgeOfficerSessions(db: Db, now: string, idleBefore: string): Promise<void> {
  await sql`
    delete from officer_sessions
    where expires_at <= ${now}::timestamptz or last_seen_at <= ${idleBefore}::timestamptz`.execute(db);
}
