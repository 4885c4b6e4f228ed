import type { AddressClass, AddressList } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export function selectAddressLists(db: Db): Promise<AddressList[]> {
  return rowsOf(
    db,
    sql`select class, ranges, updated_at, updated_by as by from address_lists order by class`,
  );
}

export async function selectAddressText(db: Db, listed: AddressClass): Promise<string | undefined> {
  const found = await rowOf<{ text: string }>(
    db,
    sql`select text from address_lists where class = ${listed}`,
  );
  return found?.text;
}

export async function putAddressText(
  trx: Db,
  {
    listed,
    ranges,
    text,
    now,
    by,
  }: { listed: AddressClass; ranges: number; text: string; now: number; by: string },
): Promise<void> {
  await sql`
    insert into address_lists (class, ranges, text, updated_at, updated_by)
    values (${listed}, ${ranges}, ${text}, ${toInstant(now)}, ${by})
    on conflict (class) do update set ranges = excluded.ranges, text = excluded.text,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(trx);
}
