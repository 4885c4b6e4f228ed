import { type Kysely, sql } from 'kysely';

/** What a platform has to have or do by a law, who stands for it, and where both sides met. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table obligations (
      id uuid primary key,
      platform text not null,
      instrument text not null,
      pack_version text not null,
      rule text not null,
      occurrence text not null default '',
      label jsonb not null,
      art text not null,
      kinds jsonb not null,
      due_at timestamptz,
      met_at timestamptz,
      not_applicable text,
      owner text,
      unique (platform, instrument, rule, occurrence),
      check (met_at is null or not_applicable is null)
    )`.execute(db);
  await sql`create index obligations_by_date on obligations (due_at, id)`.execute(db);
  await sql`
    create table obligation_evidence (
      obligation_id uuid not null references obligations (id),
      seq bigint generated always as identity,
      kind text not null,
      reference text not null,
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      at timestamptz not null,
      by text not null,
      primary key (obligation_id, seq)
    )`.execute(db);
  await sql`
    create function keep_evidence() returns trigger language plpgsql as $$
    begin
      raise exception 'obligation_evidence_only_grows' using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  await sql`
    create trigger obligation_evidence_only_grows before update or delete or truncate on obligation_evidence
    for each statement execute function keep_evidence()`.execute(db);
  await sql`
    create table representatives (
      id uuid primary key,
      platform text not null,
      role text not null
        check (role in ('legal-representative', 'contact-point', 'compliance-officer', 'grievance-officer')),
      country text not null check (country ~ '^[A-Z]{2}$'),
      name text not null,
      email text,
      languages jsonb not null,
      availability text not null check (availability in ('24x7', 'business')),
      published boolean not null,
      notified_at timestamptz,
      from_at timestamptz not null,
      until_at timestamptz,
      check (until_at is null or until_at >= from_at)
    )`.execute(db);
  await sql`
    create table meetings (
      id uuid primary key,
      matter_id uuid references matters (id),
      title text not null,
      at timestamptz not null,
      parties jsonb not null,
      minutes text,
      agreed_at timestamptz,
      recorded_by text not null,
      check (agreed_at is null or minutes is not null)
    )`.execute(db);
  await sql`create index meetings_latest on meetings (at desc, id)`.execute(db);
  // Minutes that both sides agreed on stand as they are.
  await sql`
    create function keep_agreed_minutes() returns trigger language plpgsql as $$
    begin
      if old.agreed_at is not null then
        raise exception 'agreed_minutes_are_kept' using errcode = 'insufficient_privilege';
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  await sql`
    create trigger agreed_minutes_are_kept before update or delete on meetings
    for each row execute function keep_agreed_minutes()`.execute(db);
}
