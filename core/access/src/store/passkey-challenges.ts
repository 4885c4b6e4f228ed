import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** For registering, of the person who does; for proofs, of whoever comes. */
export interface Challenge {
  /** What the browser signs: 32 random bytes, base64url. */
  readonly challenge: string;
  readonly staffId?: string | undefined;
}

export async function insertChallenge(
  db: Db,
  id: string,
  { challenge, staffId }: Challenge,
  expiresAt: string,
): Promise<void> {
  const purpose = staffId === undefined ? 'sign-in' : 'register';
  await sql`
    insert into passkey_challenges (id, purpose, staff_id, challenge, expires_at)
    values (${id}, ${purpose}, ${staffId ?? null}, ${challenge}, ${expiresAt})`.execute(db);
}

/** Takes a challenge out: it is answered once or never. False where it is unknown, another's, or too old. */
export async function takeChallenge(
  db: Db,
  { challenge, staffId }: Challenge,
  now: string,
): Promise<boolean> {
  const { rows } = await sql<{ alive: boolean }>`
    delete from passkey_challenges
    where challenge = ${challenge} and staff_id is not distinct from ${staffId ?? null}::uuid
    returning expires_at > ${now}::timestamptz as alive`.execute(db);
  return rows[0]?.alive ?? false;
}

export async function purgeChallenges(db: Db, before: string): Promise<void> {
  await sql`delete from passkey_challenges where expires_at < ${before}::timestamptz`.execute(db);
}
