import { type Kysely, sql } from 'kysely';

/**
 * The sign-in log: records that are sealed under keys which the database never sees, found by a keyed token of their
 * account. What could not be written since a key was missing is on record as a gap.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosure_epochs (
      epoch smallint primary key,
      since timestamptz not null,
      key_check bytea not null
    )`.execute(db);
  await sql`
    create table disclosure_sign_ins (
      id bigint generated always as identity primary key,
      epoch smallint not null references disclosure_epochs,
      account bytea not null check (octet_length(account) = 32),
      at timestamptz not null,
      class text not null check (class in ('ordinary', 'flagged')),
      expires_at timestamptz not null check (isfinite(expires_at)),
      sealed bytea not null
    )`.execute(db);
  await sql`create index disclosure_sign_ins_of_account on disclosure_sign_ins (account, at)`.execute(db);
  await sql`create index disclosure_sign_ins_over on disclosure_sign_ins (expires_at)`.execute(db);
  await sql`
    create table disclosure_gaps (
      id bigint generated always as identity primary key,
      from_at timestamptz not null,
      to_at timestamptz not null,
      records int not null,
      because text not null,
      noted_at timestamptz not null
    )`.execute(db);
  await sql`
    create table disclosure_purges (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      because text not null,
      records int not null,
      proof text not null check (proof ~ '^[0-9a-f]{64}$')
    )`.execute(db);
}
