import { type Kysely, sql } from 'kysely';

/** Lists with their versions, and every form that an entry ever had: a match can be derived again from what it saw. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table designation_lists (
      id text primary key,
      title text not null,
      authority text not null,
      format text,
      sources text[] not null,
      every_hours int check (every_hours between 1 and 720),
      screens text not null check (screens in ('terrorism', 'all', 'none')),
      version int not null default 0,
      entries int not null default 0,
      digest text,
      checksum text,
      etags jsonb not null default '{}',
      data_date text,
      loaded_at timestamptz,
      checked_at timestamptz,
      fault jsonb,
      syncing_until timestamptz,
      next_check_at timestamptz,
      created_at timestamptz not null,
      created_by text not null,
      removed_at timestamptz
    )`.execute(db);
  await sql`
    create table designation_list_versions (
      list_id text not null references designation_lists (id),
      version int not null,
      entries int not null,
      digest text not null,
      checksum text not null,
      data_date text,
      loaded_at timestamptz not null,
      loaded_by text not null,
      dropped jsonb not null,
      primary key (list_id, version)
    )`.execute(db);
  await sql`create table designation_entries (digest text primary key, entry jsonb not null)`.execute(db);
  await sql`
    create table designations (
      id uuid primary key,
      list_id text not null references designation_lists (id),
      ref text not null,
      entry_digest text not null references designation_entries (digest),
      entity uuid not null,
      since_version int not null,
      changed_version int not null,
      first_seen_at timestamptz not null,
      changed_at timestamptz not null,
      delisted_at timestamptz,
      unique (list_id, ref)
    )`.execute(db);
  await sql`create index designations_entity on designations (entity)`.execute(db);
  await sql`
    create table designation_changes (
      list_id text not null,
      version int not null,
      designation_id uuid not null references designations (id),
      kind text not null check (kind in ('added', 'changed', 'removed')),
      fields text[] not null,
      name text not null,
      primary key (list_id, version, designation_id),
      foreign key (list_id, version) references designation_list_versions (list_id, version)
    )`.execute(db);
  await sql`
    create table designation_links (
      a uuid not null references designations (id),
      b uuid not null references designations (id),
      basis text not null check (basis in ('stated', 'name-and-birth', 'name')),
      primary key (a, b),
      check (a < b)
    )`.execute(db);
  // What a reading has found so far: it becomes the list in one short transaction, or nothing at all.
  await sql`
    create unlogged table designation_staging (
      reading uuid not null,
      ref text not null,
      digest text not null,
      entry jsonb not null,
      begun_at timestamptz not null,
      primary key (reading, ref)
    )`.execute(db);
  await sql`
    create table designation_files (
      list_id text not null references designation_lists (id),
      name text not null,
      part int not null,
      bytes bytea not null,
      primary key (list_id, name, part)
    )`.execute(db);
}
