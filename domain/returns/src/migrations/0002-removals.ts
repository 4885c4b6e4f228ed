import { type Kysely, sql } from 'kysely';

/** The vault: accounts that were removed, as keyed tokens, each with its own end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `until` is the end of the ban where it has one. `pending`: tokens are still to be made of what was stored before.
  await sql`
    create table removals (
      id uuid primary key,
      platform text not null,
      account_id text not null,
      source text not null check (source in ('decision', 'import')),
      decision_id uuid,
      policy text not null,
      entity text,
      removed_at timestamptz not null,
      until timestamptz,
      pending boolean not null default false,
      reversed_at timestamptz,
      check ((source = 'decision') = (decision_id is not null))
    )`.execute(db);
  await sql`
    create unique index removals_standing on removals (platform, account_id) where reversed_at is null`.execute(
    db,
  );
  await sql`create index removals_latest on removals (removed_at desc, id)`.execute(db);
  await sql`create index removals_by_account on removals (account_id)`.execute(db);
  await sql`create index removals_by_decision on removals (decision_id)`.execute(db);
  await sql`create index removals_pending on removals (removed_at) where pending`.execute(db);
  await sql`
    create table removal_tokens (
      removal_id uuid not null references removals (id) on delete cascade,
      type text not null,
      epoch smallint not null,
      token bytea not null,
      address_class text,
      shared_by int not null default 0,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (removal_id, type, epoch, token)
    )`.execute(db);
  await sql`create index removal_tokens_expiring on removal_tokens (expires_at)`.execute(db);
  await sql`
    create table removal_holds (
      removal_id uuid primary key references removals (id) on delete cascade,
      order_reference text not null,
      by text not null,
      at timestamptz not null,
      until timestamptz not null
    )`.execute(db);
  // `key_check` tells a key that was lost and replaced from the one that the tokens were made with.
  await sql`
    create table vault_epochs (
      epoch smallint primary key,
      since timestamptz not null,
      state text not null check (state in ('current', 'previous', 'ended')),
      key_check bytea not null
    )`.execute(db);
  await sql`create unique index vault_epochs_live on vault_epochs (state) where state <> 'ended'`.execute(db);
  await sql`
    create table vault_purges (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      because text not null check (because in ('expired', 'reversed', 'epoch-ended')),
      class text,
      removals int not null,
      tokens int not null
    )`.execute(db);
}
