import { type Kysely, sql } from 'kysely';

/** Lists of addresses say where they are from, and as of when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table address_lists add column source text, add column as_of timestamptz`.execute(db);
}
