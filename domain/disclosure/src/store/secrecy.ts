import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Until when the user of an order was not to be told, as it was kept here before the desk of orders did. */
export interface FormerSecrecy {
  readonly until: string;
  readonly decision: string;
}

export function selectFormerSecrecy(db: Db, orderId: string): Promise<FormerSecrecy | undefined> {
  return rowOf(
    db,
    sql`
    select until, coalesce(order_reference, '') as decision from disclosure_secrecy where order_id = ${orderId}`,
  );
}
