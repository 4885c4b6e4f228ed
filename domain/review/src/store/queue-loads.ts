import type { QueueLoad } from '@breakwater/contracts/live';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What waits for people, by queue; a queue without open jobs is left out. */
export function selectQueueLoads(db: Db, now: number): Promise<QueueLoad[]> {
  return rowsOf(
    db,
    sql`
    select queue, count(*)::int as open,
      (count(*) filter (where due_at < to_timestamp(${now} / 1000.0)))::int as overdue,
      min(created_at) as oldest_at
    from review_jobs where state <> 'resolved' group by queue order by queue`,
  );
}
