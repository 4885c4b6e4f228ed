import { type Kysely, sql } from 'kysely';

/** Since when somebody is new. Whoever was here before is not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table staff add column newcomer_since timestamptz`.execute(db);
}
