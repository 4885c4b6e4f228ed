import type { Queue, QueueCounts } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** Queues by their names. */
export function selectQueues(db: Db): Promise<Queue[]> {
  return rowsOf(
    db,
    sql`
    select id, json_build_object('en', title_en, 'ur', title_ur) as title, description, due_hours, paused
    from review_queues order by id`,
  );
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
  // Few groups and two aggregates, which are added up: counting each figure by itself takes three times as long.
  const rows = await rowsOf<QueueCounts & { queue: string }>(
    db,
    sql`
    select queue, ${sumOf(sql`state = 'open'`)} as open, ${sumOf(sql`state = 'claimed'`)} as claimed,
      ${sumOf(sql`state = 'snoozed'`)} as snoozed, ${sumOf(sql`state = 'awaiting-second'`)} as awaiting_second,
      ${sumOf(sql`escalated`)} as escalated, ${sumOf(sql`overdue`)} as overdue,
      min(oldest) filter (where state = 'open') as oldest_at
    from (
      select queue,
        case when (state = 'claimed' and claimed_until <= ${at}) or (state = 'snoozed' and snoozed_until <= ${at})
          then 'open' else state end as state,
        level = 'lead' as escalated, coalesce(due_at <= ${at}, false) as overdue,
        count(*)::int as count, min(created_at) as oldest
      from review_jobs where state <> 'resolved' group by 1, 2, 3, 4
    ) as counted group by queue`,
  );
  return new Map(rows.map(({ queue, ...counts }) => [queue, counts]));
}

const sumOf = (condition: RawBuilder<unknown>) =>
  sql`(coalesce(sum(count) filter (where ${condition}), 0))::int`;

/** Of a queue in which nothing waits. */
export const NOTHING: QueueCounts = {
  open: 0,
  claimed: 0,
  snoozed: 0,
  awaitingSecond: 0,
  escalated: 0,
  overdue: 0,
};

/** Whether a job of this queue is not resolved. */
export async function hasWork(db: Db, queue: string): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`select from review_jobs where queue = ${queue} and state <> 'resolved' limit 1`,
  );
  return found !== undefined;
}
