import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Rows are rewritten with nearly every batch: room on the page keeps these updates off the indexes' backs.
  await sql`
    create table counters (
      counter text not null,
      key bigint not null,
      state json not null,
      updated_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (counter, key)
    ) with (fillfactor = 70)`.execute(db);
  await sql`create index counters_expiry on counters (expires_at)`.execute(db);
  await sql`
    create table counter_salt (
      one boolean primary key default true check (one),
      salt text not null
    )`.execute(db);
}
