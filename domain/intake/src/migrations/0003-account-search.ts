import { type Kysely, sql } from 'kysely';

/** Finds accounts by how a handle begins, and by an id whose platform nobody told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index accounts_by_handle on accounts (lower(profile ->> 'handle') text_pattern_ops)`.execute(db);
  await sql`create index accounts_by_id on accounts (account_id)`.execute(db);
}
