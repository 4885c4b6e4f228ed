import type { QueueLoad } from '@breakwater/contracts/live';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** What waits for people, by queue; a queue without open jobs is left out. */
export async function selectQueueLoads(db: Db, now: number): Promise<QueueLoad[]> {
  const { rows } = await sql<{ queue: string; open: number; overdue: number; oldest: number }>`
    select queue, count(*)::int as open,
      (count(*) filter (where due_at < to_timestamp(${now} / 1000.0)))::int as overdue,
      extract(epoch from min(created_at))::float8 * 1000 as oldest
    from review_jobs where state <> 'resolved' group by queue order by queue`.execute(db);
  return rows.map(({ oldest, ...load }) => ({ ...load, oldestAt: new Date(oldest).toISOString() }));
}
