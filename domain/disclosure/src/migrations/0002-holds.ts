import { type Kysely, sql } from 'kysely';

/**
 * Holds: an end always, at most 366 days ahead each time, and moved only with a reason on record. Their tokens say which
 * records of the log they keep, without the key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosure_holds (
      id uuid primary key,
      order_id uuid not null,
      platform text not null,
      account_id text not null,
      categories text[] not null,
      from_at timestamptz,
      to_at timestamptz,
      state text not null check (state in ('active', 'expired', 'released', 'purged')),
      created_at timestamptz not null,
      created_by text not null,
      placed_at timestamptz not null,
      expires_at timestamptz not null,
      released_at timestamptz,
      released_by text,
      released_because text,
      purged_at timestamptz,
      purged_records int,
      purge_proof text check (purge_proof ~ '^[0-9a-f]{64}$'),
      check (isfinite(expires_at) and expires_at > placed_at and expires_at <= placed_at + interval '366 days'),
      check (from_at is null or to_at is null or from_at < to_at),
      check (state <> 'released' or (released_at is not null and btrim(released_because) <> '')),
      check (state <> 'purged' or (purged_at is not null and purged_records is not null and purge_proof is not null))
    )`.execute(db);
  await sql`create index disclosure_holds_of_order on disclosure_holds (order_id)`.execute(db);
  await sql`create index disclosure_holds_latest on disclosure_holds (created_at desc, id desc)`.execute(db);
  await sql`create index disclosure_holds_over on disclosure_holds (expires_at) where state = 'active'`.execute(
    db,
  );
  await sql`
    create table disclosure_hold_extensions (
      id bigint generated always as identity primary key,
      hold_id uuid not null references disclosure_holds,
      at timestamptz not null,
      by text not null,
      until timestamptz not null,
      because text not null check (btrim(because) <> '')
    )`.execute(db);
  await sql`
    create table disclosure_hold_tokens (
      hold_id uuid not null references disclosure_holds,
      epoch smallint not null references disclosure_epochs on delete cascade,
      token bytea not null,
      primary key (hold_id, epoch)
    )`.execute(db);
  await sql`create index disclosure_hold_tokens_by_token on disclosure_hold_tokens (token)`.execute(db);
  await sql`
    create function disclosure_guard_hold() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then raise exception 'a hold is never deleted'; end if;
      if (new.order_id, new.platform, new.account_id, new.created_at, new.created_by)
        is distinct from (old.order_id, old.platform, old.account_id, old.created_at, old.created_by)
      then raise exception 'what a hold is about never changes'; end if;
      if old.state <> 'active' and new.state not in (old.state, 'purged')
      then raise exception 'a hold that is over does not come back'; end if;
      if new.expires_at is distinct from old.expires_at and not exists (
        select from disclosure_hold_extensions e where e.hold_id = new.id and e.until = new.expires_at)
      then raise exception 'the end of a hold is moved with a reason on record'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger disclosure_holds_guarded before update or delete on disclosure_holds
    for each row execute function disclosure_guard_hold()`.execute(db);
}
