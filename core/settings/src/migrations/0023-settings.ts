import { type Kysely, sql } from 'kysely';

/** What operators set: one row, of what differs from the defaults. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_settings (
      single boolean primary key default true check (single),
      changed text not null,
      changed_at timestamptz not null,
      changed_by text not null
    )`.execute(db);
}
