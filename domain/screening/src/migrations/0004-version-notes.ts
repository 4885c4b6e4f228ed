import { type Kysely, sql } from 'kysely';

/** A version says which records held what could not be read, besides those that were lost. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table designation_list_versions add column notes jsonb not null default '[]'`.execute(db);
}
