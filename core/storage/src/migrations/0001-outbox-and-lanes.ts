import { type Kysely, sql } from 'kysely';
import { LANE_COUNT } from '../lane.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox (
      id bigint generated always as identity primary key,
      tx xid8 not null default pg_current_xact_id(),
      topic text not null,
      payload jsonb not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index outbox_order on outbox (tx, id)`.execute(db);
  await sql`
    create table lanes (
      lane int primary key,
      holder text,
      lease_until timestamptz,
      epoch int not null default 0
    )`.execute(db);
  await sql`insert into lanes (lane) select generate_series(0, ${sql.lit(LANE_COUNT - 1)})`.execute(db);
  await sql`create table lane_workers (holder text primary key, seen_until timestamptz not null)`.execute(db);
}
