import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { namesIn, type PasskeyTables } from './passkey-tables.ts';

/** For registering, of the person who does; for proofs, of whoever comes. */
export interface Challenge {
  /** What the browser signs: 32 random bytes, base64url. */
  readonly challenge: string;
  readonly ownerId?: string | undefined;
}

export async function insertChallenge(
  db: Db,
  tables: PasskeyTables,
  id: string,
  { challenge, ownerId, expiresAt }: Challenge & { readonly expiresAt: string },
): Promise<void> {
  const { challenges, owner } = namesIn(tables);
  const purpose = ownerId === undefined ? 'sign-in' : 'register';
  await sql`
    insert into ${challenges} (id, purpose, ${owner}, challenge, expires_at)
    values (${id}, ${purpose}, ${ownerId ?? null}, ${challenge}, ${expiresAt})`.execute(db);
}

/** Takes a challenge out: it is answered once or never. False where it is unknown, another's, or too old. */
export async function takeChallenge(
  db: Db,
  tables: PasskeyTables,
  { challenge, ownerId }: Challenge,
  now: string,
): Promise<boolean> {
  const { challenges, owner } = namesIn(tables);
  const { rows } = await sql<{ alive: boolean }>`
    delete from ${challenges}
    where challenge = ${challenge} and ${owner} is not distinct from ${ownerId ?? null}::uuid
    returning expires_at > ${now}::timestamptz as alive`.execute(db);
  return rows[0]?.alive ?? false;
}

export async function purgeChallenges(db: Db, tables: PasskeyTables, before: string): Promise<void> {
  await sql`delete from ${namesIn(tables).challenges} where expires_at < ${before}::timestamptz`.execute(db);
}
