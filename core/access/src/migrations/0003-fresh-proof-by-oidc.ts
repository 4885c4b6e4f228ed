import { type Kysely, sql } from 'kysely';

/** Single sign-on can also renew the proof of a session; challenges are found by what the browser signs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table oidc_attempts add column session_id uuid references staff_sessions (id) on delete cascade`.execute(
    db,
  );
  await sql`create unique index passkey_challenges_challenge on passkey_challenges (challenge)`.execute(db);
}
