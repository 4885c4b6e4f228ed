import { type Kysely, sql } from 'kysely';

/** What was said of content, how often things came, and what is followed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spread_marks (
      id text primary key,
      ref text not null,
      said text not null check (said in ('flagged', 'no-violation', 'violation')),
      platform text not null,
      account_id text not null,
      content_id text not null,
      at timestamptz not null,
      expires_at timestamptz not null,
      because text[] not null,
      policies text[] not null,
      files text[] not null,
      signature text not null,
      constraint flags_are_of_rules check ((ref = 'flag') = (said = 'flagged'))
    )`.execute(db);
  await sql`create index spread_marks_ref on spread_marks (ref) where ref <> 'flag'`.execute(db);
  await sql`create index spread_marks_account on spread_marks (platform, account_id)`.execute(db);
  await sql`create index spread_marks_content on spread_marks (platform, content_id)`.execute(db);
  await sql`create index spread_marks_expires on spread_marks (expires_at)`.execute(db);
  await sql`create index spread_marks_at on spread_marks (at)`.execute(db);
  await sql`
    create table spread_counts (
      id text primary key,
      kind text not null,
      label text not null,
      arrivals bigint not null check (arrivals >= 0),
      audience float8 not null check (audience >= 0),
      accounts bigint not null check (accounts >= 0),
      platforms text[] not null,
      first_at timestamptz not null,
      last_at timestamptz not null
    ) with (fillfactor = 80)`.execute(db);
  await sql`
    create table spread_settings (
      single boolean primary key default true check (single),
      changed text not null,
      changed_at timestamptz not null,
      changed_by text not null
    )`.execute(db);
}
