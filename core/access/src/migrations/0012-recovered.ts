import { type Kysely, sql } from 'kysely';

/** What ended when somebody was let in anew: told to them when they come in, until they have seen it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table staff add column recovered jsonb`.execute(db);
}
