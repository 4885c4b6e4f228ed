import { type Kysely, sql } from 'kysely';

/** The network of accounts that an entry names to a platform: the same words are the same network. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table matter_entries add column network text`.execute(db);
}
