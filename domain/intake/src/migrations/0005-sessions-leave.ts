import { type Kysely, sql } from 'kysely';

/**
 * How users came in leaves the stored events: sealed it waits in the queue, and then stands in the sign-in log alone. What
 * is stored already is walked through afterwards, from the place that `session_sealing` names, by a process that has the
 * keys: see `seal-stored.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table events add column session_kept text check (session_kept in ('sealed', 'log-key-missing'))`.execute(
    db,
  );
  await sql`alter table event_queue add column session bytea`.execute(db);
  await sql`alter table dead_letters add column session bytea`.execute(db);
  await sql`create table session_sealing (next_seq bigint not null, last_seq bigint not null)`.execute(db);
  await sql`
    insert into session_sealing (next_seq, last_seq)
    select min(seq), max(seq) from events having count(*) > 0`.execute(db);
}
