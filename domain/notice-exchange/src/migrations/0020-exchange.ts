import { type Kysely, sql } from 'kysely';

/**
 * Peers, the ledger of envelopes in both directions, what waits to be delivered, and the orders that they are about.
 * An envelope is appended to its chain or not stored at all: the trigger holds that against any code.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table exchange_peers (
      id uuid primary key,
      name text not null,
      side text not null check (side in ('authority', 'platform')),
      url text not null,
      public_key text not null unique check (public_key ~ '^[A-Za-z0-9_-]{43}$'),
      platform text,
      authority_id uuid,
      added_by text not null,
      added_at timestamptz not null,
      removed_at timestamptz,
      fault text check (fault in ('fork', 'ahead')),
      attempts int not null default 0,
      next_try_at timestamptz,
      lease_until timestamptz,
      last_error text
    )`.execute(db);
  await sql`
    create table exchange_envelopes (
      peer_id uuid not null references exchange_peers (id),
      direction text not null check (direction in ('in', 'out')),
      seq int not null check (seq >= 1),
      id uuid not null,
      subject uuid not null,
      kind text not null,
      prev text not null,
      hash text not null,
      body text not null,
      signature text not null,
      sent_at timestamptz not null,
      receipt text,
      receipt_signature text,
      primary key (peer_id, direction, seq),
      unique (peer_id, id),
      check (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
      check ((receipt is null) = (receipt_signature is null)),
      check (direction = 'out' or receipt is not null)
    )`.execute(db);
  await sql`create index exchange_envelopes_of_order on exchange_envelopes (peer_id, subject)`.execute(db);
  await sql`
    create index exchange_envelopes_waiting on exchange_envelopes (peer_id, seq)
    where direction = 'out' and receipt is null`.execute(db);
  await sql`
    create function exchange_envelopes_keep() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.seq = 1 then
          if new.prev <> repeat('0', 64) then
            raise exception 'the first envelope of a direction follows none' using errcode = 'BW001';
          end if;
        elsif not exists (
          select from exchange_envelopes e where e.peer_id = new.peer_id and e.direction = new.direction
            and e.seq = new.seq - 1 and e.hash = new.prev
        ) then
          raise exception 'an envelope follows the one before it' using errcode = 'BW001';
        end if;
        return new;
      end if;
      if tg_op = 'UPDATE' and old.receipt is null and new.receipt is not null
        and (to_jsonb(new) - 'receipt' - 'receipt_signature') = (to_jsonb(old) - 'receipt' - 'receipt_signature')
      then
        return new;
      end if;
      raise exception 'envelopes are appended, never changed' using errcode = 'BW001';
    end $$`.execute(db);
  await sql`
    create trigger exchange_envelopes_kept before insert or update or delete on exchange_envelopes
    for each row execute function exchange_envelopes_keep()`.execute(db);
  await sql`
    create table exchange_orders (
      peer_id uuid not null references exchange_peers (id),
      id uuid not null,
      direction text not null check (direction in ('in', 'out')),
      local_id uuid unique,
      state text not null
        check (state in ('sent', 'acknowledged', 'clarification', 'answered', 'received', 'withdrawn')),
      answer text check (answer in ('full', 'partial', 'refused', 'impossible')),
      issued_by text,
      issued_at timestamptz not null,
      primary key (peer_id, id),
      check (direction = 'in' or issued_by is not null)
    )`.execute(db);
  await sql`create unique index exchange_orders_issued on exchange_orders (id) where direction = 'out'`.execute(
    db,
  );
  await sql`create index exchange_orders_latest on exchange_orders (direction, issued_at desc, id desc)`.execute(
    db,
  );
}
