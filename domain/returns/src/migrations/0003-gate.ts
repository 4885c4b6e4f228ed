import { type Kysely, sql } from 'kysely';

/** What the gate found, what it is to look at again, and where it holds itself back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gate_checks (
      id uuid primary key,
      at timestamptz not null,
      platform text not null,
      account_id text,
      event_id uuid,
      cause text not null,
      band text not null check (band in ('likely', 'possible', 'unknown')),
      held_back_by text,
      reason text,
      probability float8,
      evidence jsonb not null,
      removal_ids uuid[] not null,
      model text not null,
      voided text check (voided in ('reversed', 'expired'))
    )`.execute(db);
  await sql`create index gate_checks_latest on gate_checks (at desc, id desc)`.execute(db);
  await sql`create index gate_checks_of_account on gate_checks (platform, account_id)`.execute(db);
  await sql`create index gate_checks_of_removal on gate_checks using gin (removal_ids)`.execute(db);
  await sql`
    create table gate_counts (
      hour timestamptz not null,
      band text not null,
      count bigint not null,
      primary key (hour, band)
    )`.execute(db);
  await sql`
    create table gate_due (
      platform text not null,
      account_id text not null,
      created_at timestamptz not null,
      stage smallint not null,
      due_at timestamptz not null,
      primary key (platform, account_id)
    )`.execute(db);
  await sql`create index gate_due_first on gate_due (due_at)`.execute(db);
  await sql`
    create table gate_breakers (
      kind text not null check (kind in ('range', 'carrier', 'language')),
      key text not null,
      flagged int not null,
      sign_ups int not null,
      tripped_at timestamptz not null,
      until timestamptz not null,
      held_back int not null default 0,
      primary key (kind, key)
    )`.execute(db);
  await sql`
    create table address_lists (
      class text primary key,
      ranges int not null,
      text text not null,
      updated_at timestamptz not null,
      updated_by text not null
    )`.execute(db);
}
