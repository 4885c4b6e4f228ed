import { type Kysely, sql } from 'kysely';

/**
 * Officers of authorities, apart from staff: no table is shared, so that no session, link or passkey of one can be
 * taken for one of the other. What ends an account ends its sessions here, whoever writes to the table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table officers (
      id uuid primary key,
      authority_id uuid not null,
      contact_id uuid not null unique,
      name text not null,
      email text not null,
      locale text not null check (locale in ('en', 'ur')),
      created_at timestamptz not null,
      vouched_at timestamptz not null,
      vouched_by text not null,
      expires_at timestamptz not null check (expires_at > vouched_at and expires_at <= vouched_at + interval '1 year'),
      joined_at timestamptz,
      last_seen_at timestamptz,
      disabled_at timestamptz,
      check (vouched_by not like 'officer:%')
    )`.execute(db);
  await sql`create index officers_authority on officers (authority_id, created_at, id)`.execute(db);
  await sql`
    create table officer_sessions (
      id uuid primary key,
      officer_id uuid not null references officers (id),
      token_hash text not null unique,
      user_agent text,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      stepped_up_at timestamptz not null
    )`.execute(db);
  await sql`create index officer_sessions_officer on officer_sessions (officer_id)`.execute(db);
  await sql`
    create table officer_links (
      token_hash text primary key,
      officer_id uuid not null references officers (id),
      created_at timestamptz not null,
      expires_at timestamptz not null check (expires_at <= created_at + interval '72 hours'),
      used_at timestamptz
    )`.execute(db);
  await sql`
    create table officer_passkeys (
      id text primary key,
      officer_id uuid not null references officers (id),
      name text not null,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    )`.execute(db);
  await sql`
    create table officer_challenges (
      id uuid primary key,
      purpose text not null check (purpose in ('register', 'sign-in')),
      officer_id uuid references officers (id) check ((purpose = 'sign-in') = (officer_id is null)),
      challenge text not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create function officer_ended() returns trigger language plpgsql as $$
    begin
      delete from officer_sessions where officer_id = new.id;
      delete from officer_links where officer_id = new.id and used_at is null;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger officers_ended after update of disabled_at on officers
    for each row when (old.disabled_at is null and new.disabled_at is not null)
    execute function officer_ended()`.execute(db);
  await sql`
    create function officer_may_enter() returns trigger language plpgsql as $$
    begin
      if exists (select from officers where id = new.officer_id
        and (disabled_at is not null or expires_at <= new.created_at)) then
        raise exception 'officer account is disabled or no longer vouched for';
      end if;
      new.expires_at := least(new.expires_at, (select expires_at from officers where id = new.officer_id));
      return new;
    end $$`.execute(db);
  await sql`
    create trigger officer_sessions_enter before insert on officer_sessions
    for each row execute function officer_may_enter()`.execute(db);
}
