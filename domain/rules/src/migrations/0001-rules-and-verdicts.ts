import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rulesets (
      position bigint generated always as identity primary key,
      id uuid not null unique,
      name text not null,
      version int not null,
      source text not null,
      hash text not null,
      created_at timestamptz not null,
      created_by text not null,
      activated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table verdicts (
      tx xid8 not null default pg_current_xact_id(),
      seq bigint generated always as identity primary key,
      id uuid not null,
      event_id uuid not null unique,
      source text not null,
      source_event_id text not null,
      platform text not null,
      account_id text not null,
      content_id text,
      outcome text not null,
      decided_at timestamptz not null,
      fired text[] not null,
      body jsonb not null
    )`.execute(db);
  await sql`create index verdicts_order on verdicts (tx, seq)`.execute(db);
  await sql`create index verdicts_of_account on verdicts (platform, account_id, seq)`.execute(db);
  await sql`create index verdicts_flagged on verdicts (seq) where outcome = 'flagged'`.execute(db);
  await sql`
    create table rule_days (
      rule_id text not null,
      day date not null,
      fired int not null,
      acted int not null default 0,
      primary key (rule_id, day)
    )`.execute(db);
  await sql`
    create table rule_firings (
      rule_id text not null,
      judged bigint not null,
      fired int not null,
      primary key (rule_id, judged)
    )`.execute(db);
  await sql`
    create table rule_breakers (
      rule_id text not null,
      opened_at timestamptz not null,
      share double precision not null,
      closed_at timestamptz,
      closed_by text
    )`.execute(db);
  await sql`create unique index rule_breakers_open on rule_breakers (rule_id) where closed_at is null`.execute(
    db,
  );
}
