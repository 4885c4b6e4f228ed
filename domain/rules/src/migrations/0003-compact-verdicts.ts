import { type Kysely, sql } from 'kysely';

/**
 * Verdicts keep what they say and nothing twice: the versions that contributed are the same for whole days, so they stand
 * once and are named by their digest; what has a column is not said again, and a verdict of which no rule says anything
 * says nothing. Verdicts of before have all of it in the body. What rules say is JSON as it came: nobody searches in it,
 * and to take it apart for that was most of what storing it cost.
 *
 * No foreign key: its check costs a lookup a row, and what it would guard is never deleted. No unique key: batches that
 * are the first with new versions would wait for one another, and a set that stands there twice does no harm.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table verdict_versions (id uuid not null, versions jsonb not null)`.execute(db);
  await sql`create index verdict_versions_by_id on verdict_versions (id)`.execute(db);
  await sql`
    alter table verdicts
      add column versions uuid,
      add column type text,
      add column at text,
      add column said json,
      alter column body drop not null,
      drop column fired`.execute(db);
}
