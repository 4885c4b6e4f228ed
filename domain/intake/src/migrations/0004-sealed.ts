import { type Kysely, sql } from 'kysely';

/** Keyed tokens in the place of the identifiers of an event, which are stored nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table events add column sealed jsonb`.execute(db);
  await sql`create index events_sealed on events (received_at) where sealed is not null`.execute(db);
}
