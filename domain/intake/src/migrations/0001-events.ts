import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table events (
      id uuid primary key,
      seq bigint generated always as identity unique,
      source text not null,
      source_event_id text not null,
      platform text not null,
      account_id text not null,
      type text not null,
      lane smallint not null,
      at timestamptz not null,
      received_at timestamptz not null,
      body jsonb not null,
      unique (source, source_event_id)
    )`.execute(db);
  await sql`create index events_of_account on events (platform, account_id, seq)`.execute(db);
  // No foreign key: a queue row is made by the statement that makes its event, and checking that again costs a
  // third of the insert.
  await sql`
    create table event_queue (
      lane smallint not null,
      seq bigint not null unique,
      event_id uuid not null,
      attempts smallint not null default 0,
      primary key (lane, seq)
    )`.execute(db);
  await sql`
    create table accounts (
      platform text not null,
      account_id text not null,
      profile jsonb not null,
      seen_at timestamptz not null,
      primary key (platform, account_id)
    )`.execute(db);
  await sql`
    create table dead_letters (
      event_id uuid primary key references events (id) on delete cascade,
      code text not null,
      message text not null,
      attempts smallint not null,
      at timestamptz not null,
      replayed_at timestamptz
    )`.execute(db);
}
