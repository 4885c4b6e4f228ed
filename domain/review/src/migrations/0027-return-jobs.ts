import { type Kysely, sql } from 'kysely';

/** Jobs that come of accounts which seemed to be a return, and a queue for such accounts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review_jobs
      drop constraint review_jobs_origin_check,
      add constraint review_jobs_origin_check check (origin in ('rule', 'notice', 'screening', 'network', 'return'))`.execute(
    db,
  );
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at)
    values ('returns', 'Returning accounts', 'واپس آنے والے اکاؤنٹ', 'breakwater', now())
    on conflict do nothing`.execute(db);
}
