import { type Kysely, sql } from 'kysely';

/** Jobs that an order of an authority leads to, and a queue for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review_jobs
      drop constraint review_jobs_origin_check,
      add constraint review_jobs_origin_check
        check (origin in ('rule', 'notice', 'screening', 'network', 'return', 'order'))`.execute(db);
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at)
    values ('orders', 'Orders of authorities', 'حکام کے احکامات', 'breakwater', now())
    on conflict do nothing`.execute(db);
}
