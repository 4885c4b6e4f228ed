import { type Kysely, sql } from 'kysely';

/** Jobs that come from what links accounts, and a queue for accounts that seem to be a return. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review_jobs
      drop constraint review_jobs_origin_check,
      add constraint review_jobs_origin_check check (origin in ('rule', 'notice', 'screening', 'linkage'))`.execute(
    db,
  );
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at)
    values ('returns', 'Returning accounts', 'واپس آنے والے اکاؤنٹ', 'breakwater', now())
    on conflict do nothing`.execute(db);
}
