import { type Kysely, sql } from 'kysely';

/** The day of a meeting of which no time is known, as text: a day is the same in every zone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table meetings add column day text check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`.execute(
    db,
  );
}
