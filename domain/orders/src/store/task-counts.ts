import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What the tasks of an order come to. */
export interface TaskCounts {
  readonly done: number;
  readonly platform?: string;
}

/** Of many orders at once. The platform is that of all of its tasks, or left out where they are of several. */
export async function countTasksOf(
  db: Db,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, TaskCounts>> {
  if (orderIds.length === 0) return new Map();
  const rows = await rowsOf<TaskCounts & { id: string }>(
    db,
    sql`
    select order_id as id, (count(*) filter (where status = 'done'))::int as done,
      case when count(distinct platform) = 1 then min(platform) end as platform
    from order_tasks where order_id = any (${[...orderIds]}::uuid[]) group by order_id`,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
