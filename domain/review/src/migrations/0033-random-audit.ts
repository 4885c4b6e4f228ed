import { type Kysely, sql } from 'kysely';

/** What nothing flagged, drawn at random for people to look at: with which rate, from how much, and what was drawn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table random_audit_periods (
      id uuid primary key,
      started_at timestamptz not null,
      ended_at timestamptz check (ended_at >= started_at),
      rate double precision not null check (rate >= 0 and rate <= 1)
    )`.execute(db);
  await sql`
    create unique index random_audit_one_period on random_audit_periods ((true)) where ended_at is null`.execute(
    db,
  );
  // Counted in slots, so that workers that judge at once seldom wait for each other.
  await sql`
    create table random_audit_seen (
      period_id uuid not null references random_audit_periods (id),
      slot smallint not null,
      seen bigint not null check (seen >= 0),
      primary key (period_id, slot)
    )`.execute(db);
  await sql`
    create table random_audit_draws (
      event_id uuid primary key,
      period_id uuid not null references random_audit_periods (id),
      job_id uuid not null references review_jobs (id),
      at timestamptz not null
    )`.execute(db);
  await sql`create index random_audit_draws_job on random_audit_draws (job_id)`.execute(db);
  await sql`create index random_audit_draws_period on random_audit_draws (period_id)`.execute(db);
  await sql`
    create index review_jobs_random on review_jobs (rank desc, created_at, id)
    where queue = 'random' and state <> 'resolved'`.execute(db);
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at)
    values ('random', 'Drawn at random', 'بے ترتیب چنا گیا مواد', 'breakwater', now())
    on conflict do nothing`.execute(db);
}
