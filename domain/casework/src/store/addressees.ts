import type { Addressee, NewAddressee } from '@breakwater/contracts/casework';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const COLUMNS = sql.raw(`
  a.id, a.name, a.platforms, a.hosts, a.country, a.language, a.channels, a.added_at, a.added_by, a.changed_at, a.changed_by,
  a.retired_at, a.retired_by, a.retired_because,
  (select count(*)::int from casework_cases c where c.addressee_id = a.id and c.closed_at is null) as open_cases`);

export interface Written {
  readonly at: string;
  readonly by: string;
}

export async function insertAddressee(
  trx: Db,
  id: string,
  { name, platforms, hosts, country, language, channels }: NewAddressee,
  { at, by }: Written,
): Promise<void> {
  await sql`
    insert into casework_addressees (id, name, platforms, hosts, country, language, channels, added_at, added_by)
    values (${id}, ${name}, ${platforms}::text[], ${hosts}::text[], ${country}, ${language},
      ${JSON.stringify(channels)}::jsonb, ${at}, ${by})`.execute(trx);
}

export async function updateAddressee(
  trx: Db,
  id: string,
  { name, platforms, hosts, country, language, channels }: NewAddressee,
  { at, by }: Written,
): Promise<void> {
  await sql`
    update casework_addressees set name = ${name}, platforms = ${platforms}::text[], hosts = ${hosts}::text[],
      country = ${country}, language = ${language}, channels = ${JSON.stringify(channels)}::jsonb,
      changed_at = ${at}, changed_by = ${by}
    where id = ${id}`.execute(trx);
}

export async function writeRetired(trx: Db, id: string, because: string, { at, by }: Written): Promise<void> {
  await sql`
    update casework_addressees set retired_at = ${at}, retired_by = ${by}, retired_because = ${because}
    where id = ${id}`.execute(trx);
}

export function findAddressee(db: Db, id: string): Promise<Addressee | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from casework_addressees a where a.id = ${id}`);
}

/** Locked until the unit ends. */
export function lockAddressee(trx: Db, id: string): Promise<Addressee | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from casework_addressees a where a.id = ${id} for update of a`);
}

/** By name; those that were retired too where it is asked for. */
export function selectAddressees(db: Db, retired: boolean): Promise<Addressee[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from casework_addressees a
    where ${retired} or a.retired_at is null order by lower(a.name), a.id`,
  );
}
