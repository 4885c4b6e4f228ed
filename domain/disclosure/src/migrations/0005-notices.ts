import { type Kysely, sql } from 'kysely';

/** Notices to users: each is due at an instant; a delay has an end, and goes back to an order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosure_notices (
      id uuid primary key,
      order_id uuid not null,
      production_id uuid references disclosure_productions,
      what text not null check (what in ('disclosed', 'preserved')),
      platform text not null,
      account_id text not null,
      categories text[] not null,
      from_at timestamptz,
      to_at timestamptz,
      instrument text not null,
      authority_kind text,
      state text not null check (state in ('scheduled', 'delayed', 'sent', 'void')),
      created_at timestamptz not null,
      due_at timestamptz not null check (isfinite(due_at)),
      delayed_until timestamptz check (isfinite(delayed_until)),
      delayed_at timestamptz,
      secrecy_order text,
      sent_at timestamptz,
      texts jsonb,
      check (state <> 'delayed' or (delayed_until is not null and due_at <= delayed_until)),
      check (delayed_until is null or (delayed_at is not null and delayed_until <= delayed_at + interval '366 days')),
      check (delayed_until is not null or due_at <= created_at),
      check ((state = 'sent') = (sent_at is not null and texts is not null))
    )`.execute(db);
  await sql`create index disclosure_notices_of_order on disclosure_notices (order_id)`.execute(db);
  await sql`create index disclosure_notices_latest on disclosure_notices (created_at desc, id desc)`.execute(
    db,
  );
  await sql`
    create index disclosure_notices_due on disclosure_notices (due_at) where state in ('scheduled', 'delayed')`.execute(
    db,
  );
  await sql`
    create function disclosure_guard_notice() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.state in ('sent', 'void')
      then raise exception 'what a user was told, or is owed, stays'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger disclosure_notices_guarded before update or delete on disclosure_notices
    for each row execute function disclosure_guard_notice()`.execute(db);
}
