import type { RemovalHold } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

export async function putHold(
  trx: Db,
  removalId: string,
  { order, by, at, until }: RemovalHold,
): Promise<void> {
  await sql`
    insert into removal_holds (removal_id, order_reference, by, at, until)
    values (${removalId}, ${order}, ${by}, ${at}, ${until})
    on conflict (removal_id) do update set order_reference = excluded.order_reference, by = excluded.by,
      at = excluded.at, until = excluded.until`.execute(trx);
}

/** Says whether there was one. */
export async function deleteHold(trx: Db, removalId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from removal_holds where removal_id = ${removalId}`.execute(trx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** How many removals an order holds now. */
export async function countHeld(db: Db, now: number): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from removal_holds where until > ${toInstant(now)}`,
  );
  return found?.n ?? 0;
}
