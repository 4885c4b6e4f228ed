import { type Kysely, sql } from 'kysely';

/** What is over is found by its age. Verdicts stand as they were made, so that a range of blocks says enough. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index verdicts_by_age on verdicts using brin (decided_at)`.execute(db);
}
