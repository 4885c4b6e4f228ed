import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhook_endpoints (
      id uuid primary key,
      url text not null,
      secret text not null,
      old_secret text,
      old_secret_until timestamptz,
      events text[] not null,
      platforms text[],
      enabled boolean not null default true,
      created_at timestamptz not null,
      removed_at timestamptz
    )`.execute(db);
  // The body is text: it is signed and sent byte for byte, and may hold what jsonb refuses (an escaped NUL).
  await sql`
    create table webhook_deliveries (
      seq bigint generated always as identity primary key,
      id uuid not null unique default gen_random_uuid(),
      endpoint_id uuid not null references webhook_endpoints (id),
      event_type text not null,
      idempotency_key text not null,
      ordering_key text not null,
      body text not null,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
      attempts int not null default 0,
      next_at timestamptz not null,
      lease_until timestamptz,
      last_status int,
      last_error text,
      created_at timestamptz not null,
      delivered_at timestamptz,
      unique (endpoint_id, idempotency_key)
    )`.execute(db);
  await sql`
    create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_at, seq)
    where state = 'waiting'`.execute(db);
  await sql`
    create index webhook_deliveries_order on webhook_deliveries (endpoint_id, ordering_key, seq)
    where state = 'waiting'`.execute(db);
  await sql`
    create index webhook_deliveries_leased on webhook_deliveries (endpoint_id, ordering_key)
    where state = 'waiting' and lease_until is not null`.execute(db);
  await sql`create index webhook_deliveries_dead on webhook_deliveries (seq) where state = 'dead'`.execute(
    db,
  );
  await sql`
    create index webhook_deliveries_done on webhook_deliveries (delivered_at) where state = 'delivered'`.execute(
    db,
  );
}
