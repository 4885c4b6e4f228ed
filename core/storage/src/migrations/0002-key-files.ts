import { type Kysely, sql } from 'kysely';

/** Which key files belong to this database: fingerprints, never keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table key_files (
      name text primary key,
      fingerprint text not null,
      since timestamptz not null default now()
    )`.execute(db);
}
