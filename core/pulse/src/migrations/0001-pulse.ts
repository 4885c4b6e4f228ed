import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pulse_workers (
      id text primary key,
      role text not null,
      started_at timestamptz not null,
      last_seen_at timestamptz not null
    )`.execute(db);
  await sql`
    create table pulse (
      worker text not null,
      at timestamptz not null,
      events integer not null check (events >= 0),
      flagged integer not null check (flagged between 0 and events),
      undetermined integer not null check (undetermined between 0 and events),
      by_policy jsonb not null,
      latency jsonb not null,
      waiting integer,
      primary key (worker, at)
    )`.execute(db);
  await sql`create index pulse_at on pulse (at)`.execute(db);
}
