import { type Kysely, sql } from 'kysely';

/** Jobs that come from a confirmed network case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review_jobs
      drop constraint review_jobs_origin_check,
      add constraint review_jobs_origin_check check (origin in ('rule', 'notice', 'screening', 'network'))`.execute(
    db,
  );
}
