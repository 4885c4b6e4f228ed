import { type Kysely, sql } from 'kysely';

/**
 * Jobs in the order of what looking at them is expected to prevent for each minute of work. The place is a column that
 * the store computes. Waiting multiplies: twice as much every twelve hours. In logarithms that adds the same to all, so
 * that the place of a job follows from when it was opened and stays as it is while it waits: an index holds it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // With the column go the indexes that are in its order.
  await sql`alter table review_jobs drop column score`.execute(db);
  await sql`
    alter table review_jobs
      drop constraint review_jobs_origin_check,
      add constraint review_jobs_origin_check check (
        origin in ('rule', 'notice', 'screening', 'network', 'return', 'order', 'copy', 'random')),
      add column ordering text not null default 'exposure' check (ordering in ('exposure', 'reach')),
      add column asked_by text[] not null default '{}',
      add column chance_model numeric(4, 3) check (chance_model between 0 and 1),
      add column chance_upheld numeric(4, 3) check (chance_upheld between 0 and 1),
      add column exposure bigint check (exposure >= 0),
      add column exposure_low bigint check (exposure_low >= 0),
      add column exposure_high bigint check (exposure_high >= 0),
      add column minutes numeric(5, 2) check (minutes > 0),
      add column fading float8 not null default 1 check (fading > 0 and fading <= 1),
      add column forecast_due timestamptz default now(),
      add column claimed_at timestamptz`.execute(db);
  // The bounds of each factor bound how long a job can wait: no factor can outweigh three weeks of waiting.
  await sql`
    alter table review_jobs add column rank numeric(12, 4) not null generated always as (
      case ordering
        when 'reach' then
          case severity when 0 then 1 when 1 then 3 when 2 then 9 else 27 end
          * round(1 + log((1 + coalesce(audience, 0))::numeric), 2) * urgency
        else round((
          ln(
            greatest(coalesce(chance_model, chance_upheld, 0.5), 0.02)::float8
            * greatest(least(coalesce(exposure::float8, coalesce(audience, 100)::float8 * fading), 1000000), 10)
            * (severity + 1)
            * power(4::float8, (urgency - 1)::float8)
            / greatest(least(coalesce(minutes, 3), 30), 0.5)::float8
          ) / ln(2::float8)
          - extract(epoch from (created_at - timestamptz '2026-01-01 00:00:00+00'))::float8 / 43200
        )::numeric, 4)
      end) stored`.execute(db);
  await index(db);
  await sql`
    create table review_outcomes (
      asked_by text primary key,
      decided int not null check (decided > 0),
      upheld int not null check (upheld between 0 and decided)
    )`.execute(db);
  await sql`
    create table review_handling (
      queue text not null,
      policy text not null,
      minutes numeric(5, 2) not null check (minutes > 0),
      decided int not null check (decided > 0),
      primary key (queue, policy)
    )`.execute(db);
  // When both were counted last: one process does so for all.
  await sql`
    create table review_counting (
      only_one boolean primary key default true check (only_one),
      counted_at timestamptz not null
    )`.execute(db);
}

/** As before, in the new order: each filter has an index, the rare ones a small one. */
async function index(db: Kysely<unknown>): Promise<void> {
  const order = sql.raw('rank desc, created_at, id');
  await sql`
    create index review_jobs_pressing on review_jobs (${order}) where state <> 'resolved'`.execute(db);
  await sql`create index review_jobs_resolved on review_jobs (${order}) where state = 'resolved'`.execute(db);
  for (const column of ['queue', 'policy', 'severity']) {
    await sql`
      create index ${sql.raw(`review_jobs_${column}`)} on review_jobs (${sql.raw(column)}, ${order})
      where state <> 'resolved'`.execute(db);
  }
  await sql`
    create index review_jobs_state on review_jobs (state, ${order})
    where state in ('claimed', 'snoozed', 'awaiting-second')`.execute(db);
  await sql`
    create index review_jobs_lead on review_jobs (${order})
    where level = 'lead' and state <> 'resolved'`.execute(db);
  await sql`
    create index review_jobs_notices on review_jobs (${order})
    where origin = 'notice' and state <> 'resolved'`.execute(db);
  await sql`
    create index review_jobs_forecast on review_jobs (forecast_due)
    where state <> 'resolved' and forecast_due is not null`.execute(db);
}
