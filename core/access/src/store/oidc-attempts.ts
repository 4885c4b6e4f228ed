import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A sign-in that is on its way through the provider. */
export interface OidcAttempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  /** The session whose proof it is to renew. */
  readonly sessionId?: string;
}

export async function insertAttempt(
  db: Db,
  stateHash: string,
  attempt: OidcAttempt,
  expiresAt: string,
): Promise<void> {
  await sql`
    insert into oidc_attempts (state_hash, nonce, code_verifier, session_id, expires_at)
    values (${stateHash}, ${attempt.nonce}, ${attempt.codeVerifier}, ${attempt.sessionId ?? null}, ${expiresAt})`.execute(
    db,
  );
}

/** Takes an attempt out: its state is worth one answer. Undefined where it is unknown or too old. */
export async function takeAttemptByState(
  db: Db,
  stateHash: string,
  now: string,
): Promise<OidcAttempt | undefined> {
  const { rows } = await sql<{
    nonce: string;
    code_verifier: string;
    session_id: string | null;
    alive: boolean;
  }>`
    delete from oidc_attempts where state_hash = ${stateHash}
    returning nonce, code_verifier, session_id, expires_at > ${now}::timestamptz as alive`.execute(db);
  const [row] = rows;
  if (!row?.alive) return undefined;
  const { nonce, code_verifier: codeVerifier, session_id: sessionId } = row;
  return { nonce, codeVerifier, ...(sessionId !== null && { sessionId }) };
}

export async function purgeAttempts(db: Db, before: string): Promise<void> {
  await sql`delete from oidc_attempts where expires_at < ${before}::timestamptz`.execute(db);
}
