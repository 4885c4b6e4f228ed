import { type Kysely, sql } from 'kysely';

/** What is over is found by its age. Events stand as they came, so that a range of blocks says enough and costs nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index events_by_age on events using brin (received_at)`.execute(db);
}
