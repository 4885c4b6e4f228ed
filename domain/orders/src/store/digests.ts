import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Tables of an order, each with one SHA-256 over all that is stored of it. */
export type Digests = Readonly<Record<'order' | 'original' | 'tasks' | 'messages' | 'decisions', string>>;

/**
 * Hashes what is stored of an order, column by column, as the database has it: whatever is written past the code shows.
 * Values that are not there count for nothing, so that a new column changes no hash.
 */
export async function digestOrder(trx: Db, id: string): Promise<Digests> {
  // Times are printed in one zone, whichever one the session has; of this transaction only.
  await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx);
  const found = await rowOf<Digests>(
    trx,
    sql`
    select
      (select ${digestOf(sql`to_jsonb(o) - 'step' - 'warn_at' - 'warned' - 'updated_at'`)} from orders o where o.id = ${id}) as "order",
      (select coalesce(string_agg(${digestOf(sql`(to_jsonb(f) - 'data') || jsonb_build_object('content', encode(sha256(f.data), 'hex'))`)}, ','), '')
        from order_originals f where f.order_id = ${id}) as original,
      (select encode(sha256(convert_to(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(t))::text, ',' order by t.place), ''), 'UTF8')), 'hex')
        from order_tasks t where t.order_id = ${id}) as tasks,
      (select encode(sha256(convert_to(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(m))::text, ',' order by m.sent_at, m.id), ''), 'UTF8')), 'hex')
        from order_messages m where m.order_id = ${id}) as messages,
      (select encode(sha256(convert_to(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(d))::text, ',' order by d.at, d.id), ''), 'UTF8')), 'hex')
        from order_decisions d where d.order_id = ${id}) as decisions`,
  );
  return found ?? { order: '', original: '', tasks: '', messages: '', decisions: '' };
}

function digestOf(json: ReturnType<typeof sql>) {
  return sql`encode(sha256(convert_to(jsonb_strip_nulls(${json})::text, 'UTF8')), 'hex')`;
}
