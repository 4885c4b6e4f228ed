import type { Queue, QueueCounts } from '@breakwater/contracts/review';
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

interface CountRow {
  readonly queue: string;
  readonly state: 'open' | 'claimed' | 'snoozed' | 'awaiting-second';
  readonly escalated: boolean;
  readonly overdue: boolean;
  readonly count: number;
  readonly oldest: Date;
}

/** How full each queue is that has anything in it, whether or not it is set up. */
export async function countQueues(db: Db, now: number): Promise<Map<string, QueueCounts>> {
  const at = toInstant(now);
  // Few groups and two aggregates: counting each figure by itself takes three times as long.
  const { rows } = await sql<CountRow>`
    select queue,
      case when (state = 'claimed' and claimed_until <= ${at}) or (state = 'snoozed' and snoozed_until <= ${at})
        then 'open' else state end as state,
      level = 'lead' as escalated, coalesce(due_at <= ${at}, false) as overdue,
      count(*)::int as count, min(created_at) as oldest
    from review_jobs where state <> 'resolved' group by 1, 2, 3, 4`.execute(db);
  const counts = new Map<string, QueueCounts>();
  for (const row of rows) counts.set(row.queue, addTo(counts.get(row.queue) ?? NOTHING, row));
  return counts;
}

/** Of a queue in which nothing waits. */
export const NOTHING: QueueCounts = {
  open: 0,
  claimed: 0,
  snoozed: 0,
  awaitingSecond: 0,
  escalated: 0,
  overdue: 0,
};

function addTo(counts: QueueCounts, row: CountRow): QueueCounts {
  const { state, count } = row;
  const field = state === 'awaiting-second' ? 'awaitingSecond' : state;
  const oldest = [counts.oldestAt ?? '', state === 'open' ? toInstant(row.oldest.getTime()) : '']
    .filter((at) => at !== '')
    .sort()[0];
  return {
    ...counts,
    [field]: counts[field] + count,
    escalated: counts.escalated + (row.escalated ? count : 0),
    overdue: counts.overdue + (row.overdue ? count : 0),
    ...(oldest !== undefined && { oldestAt: oldest }),
  };
}

/** Whether a job of this queue is not resolved. */
export async function hasWork(db: Db, queue: string): Promise<boolean> {
  const { rows } = await sql`
    select from review_jobs where queue = ${queue} and state <> 'resolved' limit 1`.execute(db);
  return rows.length > 0;
}
