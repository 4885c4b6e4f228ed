import { type Kysely, sql } from 'kysely';

/** Sign-ups of the last days are counted every few minutes: accounts are made in order of time, so a small index finds them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index linkage_accounts_by_age on linkage_accounts using brin (created_at)`.execute(db);
}
