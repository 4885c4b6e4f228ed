import { type Kysely, sql } from 'kysely';

/**
 * Grants: what may be disclosed. Mail alone never opens one, whoever writes to the table, and what one says never
 * changes but for its end. The secrecy of an order stands beside it, since it can be extended and ended; never without end.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosure_grants (
      id uuid primary key,
      order_id uuid not null,
      instrument text not null,
      request_type text not null,
      authority_id uuid not null,
      authority_kind text,
      recipient text,
      categories text[] not null check (cardinality(categories) > 0),
      accounts jsonb not null check (jsonb_array_length(accounts) between 1 and 10000),
      level smallint not null check (level between 0 and 4),
      needs_lawyer boolean not null,
      emergency boolean not null,
      called_back boolean not null,
      not_before timestamptz check (isfinite(not_before)),
      secrecy_until timestamptz check (isfinite(secrecy_until)),
      secrecy_order text,
      pack_version text,
      approved_by text not null,
      created_at timestamptz not null,
      ended_at timestamptz,
      ended_because text,
      constraint disclosure_grant_verified check (level >= 3 or (emergency and called_back and level >= 2))
    )`.execute(db);
  await sql`create index disclosure_grants_of_order on disclosure_grants (order_id)`.execute(db);
  await sql`create index disclosure_grants_latest on disclosure_grants (created_at desc, id desc)`.execute(
    db,
  );
  await sql`
    create function disclosure_guard_grant() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then raise exception 'a grant is never deleted'; end if;
      if to_jsonb(new) - 'ended_at' - 'ended_because' <> to_jsonb(old) - 'ended_at' - 'ended_because'
      then raise exception 'what a grant allows never changes'; end if;
      if old.ended_at is not null and new.ended_at is distinct from old.ended_at
      then raise exception 'a grant that ended does not come back'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger disclosure_grants_guarded before update or delete on disclosure_grants
    for each row execute function disclosure_guard_grant()`.execute(db);
  await sql`
    create table disclosure_secrecy (
      order_id uuid primary key,
      until timestamptz not null check (isfinite(until)),
      order_reference text,
      updated_at timestamptz not null,
      updated_by text not null,
      check (until <= updated_at + interval '366 days')
    )`.execute(db);
}
