import { type Kysely, sql } from 'kysely';

/** Reasons in Urdu beside those in the default language. A column of its own: reviewers search the words that they see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table actions add column because_ur text`.execute(db);
  await sql`alter table review_jobs add column because_ur text`.execute(db);
  await sql`
    create index review_jobs_words_ur on review_jobs using gin (to_tsvector('simple', because_ur))`.execute(
    db,
  );
}
