import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table banks (
      id text primary key,
      kind text not null,
      title text not null,
      owner text not null,
      severity text,
      description text,
      version int not null,
      updated_at timestamptz not null,
      updated_by text not null,
      removed boolean not null default false
    )`.execute(db);
  await sql`
    create table bank_versions (
      bank_id text not null references banks,
      version int not null,
      header jsonb not null,
      changed_at timestamptz not null,
      changed_by text not null,
      primary key (bank_id, version)
    )`.execute(db);
  await sql`
    create table bank_entries (
      bank_id text not null references banks,
      entry_id text not null,
      body jsonb not null,
      added_version int not null,
      removed_version int,
      primary key (bank_id, entry_id, added_version)
    )`.execute(db);
}
