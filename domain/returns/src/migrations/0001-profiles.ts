import { type Kysely, sql } from 'kysely';

/** Accounts that live, and keyed tokens of what they are known by: what a removal keeps is made of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `hours` holds 24 counts of a byte each, posts by hour of the day in UTC, of the first posts only.
  await sql`
    create table linkage_accounts (
      id bigint generated always as identity primary key,
      platform text not null,
      account_id text not null,
      created_at timestamptz,
      seen_at timestamptz not null,
      hours bytea,
      posts int not null default 0,
      band text check (band in ('likely', 'possible', 'nothing', 'unknown')),
      removed boolean not null default false,
      unique (platform, account_id)
    )`.execute(db);
  // No foreign key: rows are made together with their account, and checking that again costs a third of the insert.
  await sql`
    create table linkage_profiles (
      account bigint not null,
      type text not null,
      epoch smallint not null,
      token bytea not null,
      address_class text,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (account, type, epoch, token)
    )`.execute(db);
  await sql`create index linkage_profiles_by_token on linkage_profiles (token, type)`.execute(db);
  await sql`create index linkage_profiles_expiring on linkage_profiles (expires_at)`.execute(db);
}
