import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Letter, OnRecord, Tally } from '../on-record.ts';

/**
 * What is on record of an order that clocks ask for: its targets, counted in the database, since there can be ten thousand,
 * and its letters without what stands in them.
 */
export async function selectOnRecord(db: Db, orderId: string): Promise<OnRecord> {
  const letters = await rowsOf<Letter>(
    db,
    sql`
    select direction, kind, by, sent_at, delivered_at from order_messages where order_id = ${orderId}
    order by sent_at, id`,
  );
  const tally = await rowOf<Partial<Tally>>(
    db,
    sql`
    select count(*)::int as counted,
      (count(*) filter (where done))::int as done, max(effect_at) filter (where done) as done_at,
      (count(*) filter (where held_at is not null))::int as held, max(held_at) as held_at,
      (count(*) filter (where done and delivered_at is not null))::int as delivered,
      (count(*) filter (where done and told_at is not null))::int as told, max(told_at) filter (where done) as told_at
    from (
      select *, status = 'done' as done from order_tasks
      where order_id = ${orderId} and status in ('waiting', 'not-found', 'working', 'done')
    ) as t`,
  );
  const counted = { counted: 0, done: 0, held: 0, delivered: 0, told: 0, ...tally };
  return { tally: counted, letters };
}
