import { type Kysely, sql } from 'kysely';

/**
 * How users came in leaves the stored events: sealed it waits in the queue, and then stands in the sign-in log alone. Of
 * events that were judged it is there already; those that still wait are sealed by the first process that has the keys
 * (`sealWaiting`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table events add column session_kept text check (session_kept in ('sealed', 'log-key-missing'))`.execute(
    db,
  );
  await sql`alter table event_queue add column session bytea`.execute(db);
  await sql`alter table dead_letters add column session bytea`.execute(db);
  await sql`
    update events set body = body - 'session', session_kept = 'sealed'
    where body ? 'session' and type <> 'report.created'
      and not exists (select from event_queue q where q.event_id = events.id)
      and not exists (select from dead_letters d where d.event_id = events.id and d.replayed_at is null)`.execute(
    db,
  );
}
