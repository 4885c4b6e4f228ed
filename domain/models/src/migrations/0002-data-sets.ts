import { type Kysely, sql } from 'kysely';

/**
 * Data that models are trained from. The rows are personal data: texts with account and reviewer. They are erased when
 * `keep_until` is over (90 days after their last use unless a setting says otherwise), when their account is erased, and
 * when their decision is undone; what a set was (counts, no text) is kept for good beside the versions made of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table model_data_sets (
      id uuid primary key,
      title text not null,
      source text not null check (source in ('file', 'decisions')),
      rows int not null,
      per_label jsonb not null,
      negatives int not null,
      accounts int not null,
      reviewers int not null,
      made_at timestamptz not null,
      made_by text not null,
      keep_until timestamptz not null check (isfinite(keep_until)),
      erased_at timestamptz,
      notes jsonb not null
    )`.execute(db);
  await sql`
    create table model_data_rows (
      data_set_id uuid not null references model_data_sets on delete cascade,
      place int not null,
      text text not null,
      labels text[] not null,
      account text,
      reviewer text,
      decision_id uuid,
      event_id uuid,
      source text not null,
      at timestamptz,
      overturned boolean not null default false,
      primary key (data_set_id, place)
    )`.execute(db);
  await sql`create index model_data_rows_account on model_data_rows (account) where account is not null`.execute(
    db,
  );
  await sql`create index model_data_rows_decision on model_data_rows (decision_id) where decision_id is not null`.execute(
    db,
  );
}
