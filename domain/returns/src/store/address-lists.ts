import type { AddressClass, AddressList } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

export async function selectAddressLists(db: Db): Promise<AddressList[]> {
  const { rows } = await sql<{ class: AddressClass; ranges: number; updated_at: Date; updated_by: string }>`
    select class, ranges, updated_at, updated_by from address_lists order by class`.execute(db);
  return rows.map((row) => ({
    class: row.class,
    ranges: row.ranges,
    updatedAt: toInstant(row.updated_at.getTime()),
    by: row.updated_by,
  }));
}

export async function selectAddressText(db: Db, listed: AddressClass): Promise<string | undefined> {
  const { rows } = await sql<{ text: string }>`
    select text from address_lists where class = ${listed}`.execute(db);
  return rows[0]?.text;
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
