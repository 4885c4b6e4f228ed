import { type Kysely, sql } from 'kysely';

/**
 * What was done for each target, so that clocks are met by that: held, delivered, told. What authorities did, and what a
 * lawyer decided on what users are told, stands on the order. An order is open as long as something is owed for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table order_tasks add column held_at timestamptz, add column delivered_at timestamptz,
      add column told_at timestamptz`.execute(db);
  await sql`
    alter table orders add column acts jsonb, add column telling jsonb, add column owes boolean,
      drop column open`.execute(db);
  await sql`
    alter table orders add column open boolean generated always as (state in ('unread', 'received', 'clarification',
      'legal-review', 'awaiting-second', 'approved')
      or (state in ('effect-given', 'partial') and (answered_at is null or coalesce(owes, false)))) stored`.execute(
    db,
  );
  await sql`create index orders_due on orders (due_sort, id) where open`.execute(db);
  await sql`create index orders_by_kind on orders (kind, due_sort, id) where open`.execute(db);
  await sql`create index orders_by_instrument on orders (instrument, due_sort, id) where open`.execute(db);
  // Deadlines from before clocks named what they ask for; they are counted anew, and then there are none.
  await sql`
    create index orders_of_earlier_clocks on orders (id)
    where deadlines <> '[]' and not jsonb_path_exists(deadlines, '$[*].act')`.execute(db);
  await sql`create index order_tasks_production on order_tasks (production_id) where production_id is not null`.execute(
    db,
  );
}
