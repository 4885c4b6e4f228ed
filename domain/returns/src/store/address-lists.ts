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

/** Who gave each list, and which of those that come with the product it is. */
export function selectGivers(
  db: Db,
): Promise<{ readonly class: AddressClass; readonly by: string; readonly shipped?: string }[]> {
  return rowsOf(db, sql`select class, updated_by as by, shipped from address_lists`);
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
  readonly shipped?: string;
  /** Whose list alone it replaces; anybody's when left out. */
  readonly ofOnly?: readonly string[];
}

/** Puts a list in place of the one that is there, and says whether it did. */
export async function putAddressText(
  trx: Db,
  { listed, ranges, text, source, asOf, now, by, shipped, ofOnly }: GivenAddresses,
): Promise<boolean> {
  const isTheirs = ofOnly ? sql`address_lists.updated_by in (${sql.join([...ofOnly])})` : sql`true`;
  const written = await rowOf(
    trx,
    sql`
    insert into address_lists (class, ranges, text, updated_at, updated_by, source, as_of, shipped)
    values (${listed}, ${ranges}, ${text}, ${toInstant(now)}, ${by}, ${source ?? null},
      ${asOf === undefined ? null : toInstant(asOf)}, ${shipped ?? null})
    on conflict (class) do update set ranges = excluded.ranges, text = excluded.text,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by, source = excluded.source,
      as_of = excluded.as_of, shipped = excluded.shipped
      where ${isTheirs}
    returning class`,
  );
  return written !== undefined;
}
