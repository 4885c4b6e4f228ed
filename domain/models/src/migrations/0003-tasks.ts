import { type Kysely, sql } from 'kysely';

/** Trainings and evaluations: kept for good, without texts. Counts of bands by day: kept for 400 days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table model_tasks (
      id uuid primary key,
      kind text not null check (kind in ('train', 'evaluate')),
      model text not null,
      version int,
      data_set_id uuid,
      wish jsonb not null,
      state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      asked_by text not null,
      asked_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      phase text not null default 'waiting',
      done bigint not null default 0,
      total bigint not null default 0,
      evaluation_id uuid,
      fault jsonb,
      turn int not null default 0,
      taken_until timestamptz
    )`.execute(db);
  await sql`create index model_tasks_open on model_tasks (asked_at) where state in ('waiting', 'running')`.execute(
    db,
  );
  await sql`
    create table model_days (
      model text not null,
      version int not null,
      day date not null,
      judged int not null,
      too_little int not null,
      none int not null,
      possible int not null,
      likely int not null,
      primary key (model, version, day)
    )`.execute(db);
}
