import type { AddressClass, AddressList } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export function selectAddressLists(db: Db): Promise<AddressList[]> {
  return rowsOf(
    db,
    sql`select class, ranges, updated_at, updated_by as by, source, as_of from address_lists order by class`,
  );
}

export async function selectAddressText(db: Db, listed: AddressClass): Promise<string | undefined> {
  const found = await rowOf<{ text: string }>(
    db,
    sql`select text from address_lists where class = ${listed}`,
  );
  return found?.text;
}

/** A list as it is kept. */
export interface GivenAddresses {
  readonly listed: AddressClass;
  readonly ranges: number;
  readonly text: string;
  readonly source?: string;
  /** Milliseconds since the epoch. */
  readonly asOf?: number;
  readonly now: number;
  readonly by: string;
}

export async function putAddressText(
  trx: Db,
  { listed, ranges, text, source, asOf, now, by }: GivenAddresses,
): Promise<void> {
  await sql`
    insert into address_lists (class, ranges, text, updated_at, updated_by, source, as_of)
    values (${listed}, ${ranges}, ${text}, ${toInstant(now)}, ${by}, ${source ?? null},
      ${asOf === undefined ? null : toInstant(asOf)})
    on conflict (class) do update set ranges = excluded.ranges, text = excluded.text,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by, source = excluded.source,
      as_of = excluded.as_of`.execute(trx);
}
