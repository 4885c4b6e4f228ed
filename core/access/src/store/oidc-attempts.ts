import { type Db, rowOf } from '@breakwater/storage';
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
  const taken = await rowOf<OidcAttempt & { alive: boolean }>(
    db,
    sql`
    delete from oidc_attempts where state_hash = ${stateHash}
    returning nonce, code_verifier, session_id, expires_at > ${now}::timestamptz as alive`,
  );
  if (!taken?.alive) return undefined;
  const { alive, ...attempt } = taken;
  return attempt;
}

export async function purgeAttempts(db: Db, before: string): Promise<void> {
  await sql`delete from oidc_attempts where expires_at < ${before}::timestamptz`.execute(db);
}
