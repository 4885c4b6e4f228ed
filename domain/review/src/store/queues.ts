import type { Queue, QueueCounts } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

interface QueueRow {
  readonly id: string;
  readonly title_en: string;
  readonly title_ur: string;
  readonly description: string | null;
  readonly due_hours: number | null;
  readonly paused: boolean;
}

/** Queues by their names. */
export async function selectQueues(db: Db): Promise<Queue[]> {
  const { rows } = await sql<QueueRow>`
    select id, title_en, title_ur, description, due_hours, paused from review_queues order by id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    title: { en: row.title_en, ur: row.title_ur },
    ...(row.description !== null && { description: row.description }),
    ...(row.due_hours !== null && { dueHours: row.due_hours }),
    paused: row.paused,
  }));
}

export async function upsertQueue(trx: Db, queue: Queue, by: string, at: string): Promise<void> {
  const { id, title, description = null, dueHours = null, paused } = queue;
  await sql`
    insert into review_queues (id, title_en, title_ur, description, due_hours, paused, changed_by, changed_at)
    values (${id}, ${title.en}, ${title.ur}, ${description}, ${dueHours}, ${paused}, ${by}, ${at})
    on conflict (id) do update set
      title_en = excluded.title_en, title_ur = excluded.title_ur, description = excluded.description,
      due_hours = excluded.due_hours, paused = excluded.paused, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(trx);
}

/** Whether there was one. */
export async function deleteQueue(trx: Db, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`delete from review_queues where id = ${id}`.execute(trx);
  return numAffectedRows > 0n;
}

/** How full each queue is that has anything in it, whether or not it is set up. */
export async function countQueues(db: Db, now: number): Promise<Map<string, QueueCounts>> {
  const at = toInstant(now);
  const { rows } = await sql<Omit<QueueCounts, 'oldestAt'> & { queue: string; oldest: Date | null }>`
    select queue,
      count(*) filter (where is_open)::int as open,
      count(*) filter (where state = 'claimed' and not is_open)::int as claimed,
      count(*) filter (where state = 'snoozed' and not is_open)::int as snoozed,
      count(*) filter (where state = 'awaiting-second')::int as "awaitingSecond",
      count(*) filter (where level = 'lead')::int as escalated,
      count(*) filter (where due_at <= ${at})::int as overdue,
      min(created_at) filter (where is_open) as oldest
    from (
      select queue, state, level, due_at, created_at, state = 'open'
        or (state = 'claimed' and claimed_until <= ${at}) or (state = 'snoozed' and snoozed_until <= ${at}) as is_open
      from review_jobs where state <> 'resolved') j
    group by queue`.execute(db);
  return new Map(
    rows.map(({ queue, oldest, ...counts }) => [
      queue,
      { ...counts, ...(oldest && { oldestAt: toInstant(oldest.getTime()) }) },
    ]),
  );
}

/** Whether a job of this queue is not resolved. */
export async function hasWork(db: Db, queue: string): Promise<boolean> {
  const { rows } = await sql`
    select from review_jobs where queue = ${queue} and state <> 'resolved' limit 1`.execute(db);
  return rows.length > 0;
}
