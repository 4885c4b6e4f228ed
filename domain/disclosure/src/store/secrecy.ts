import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Until when the user of an order is not told. Milliseconds since the epoch. */
export interface Secrecy {
  readonly until: number;
  readonly order?: string | undefined;
}

export async function putSecrecy(
  trx: Db,
  orderId: string,
  { until, order }: Secrecy,
  { now, by }: { readonly now: number; readonly by: string },
): Promise<void> {
  await sql`
    insert into disclosure_secrecy (order_id, until, order_reference, updated_at, updated_by)
    values (${orderId}, ${toInstant(until)}, ${order ?? null}, ${toInstant(now)}, ${by})
    on conflict (order_id) do update set until = excluded.until, updated_at = excluded.updated_at,
      order_reference = coalesce(excluded.order_reference, disclosure_secrecy.order_reference),
      updated_by = excluded.updated_by`.execute(trx);
}

export function selectSecrecy(db: Db, orderId: string): Promise<Secrecy | undefined> {
  return rowOf(
    db,
    sql`
    select ${inMilliseconds('until')}, order_reference as "order" from disclosure_secrecy where order_id = ${orderId}`,
  );
}

export async function deleteSecrecy(trx: Db, orderId: string): Promise<void> {
  await sql`delete from disclosure_secrecy where order_id = ${orderId}`.execute(trx);
}
