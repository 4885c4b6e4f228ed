import { type Kysely, sql } from 'kysely';

/** Which of the lists that come with the product a list is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table address_lists add column shipped text`.execute(db);
}
