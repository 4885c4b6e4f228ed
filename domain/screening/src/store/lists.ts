import type { DesignationList, ListFault, ListNote, ListSettings } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A list as stored, with what only the reading of it needs. */
export interface StoredList extends DesignationList {
  readonly checksum?: string;
  readonly etags: Readonly<Record<string, string>>;
}

/** A list that was not found good for this many of its intervals is stale. */
const STALE_INTERVALS = 2;

/** In SQL: a list as it stands then. */
function columnsAt(now: number): RawBuilder<unknown> {
  const at = toInstant(now);
  return sql`id, title, authority, format, sources, every_hours, screens, version, entries, digest, checksum, etags,
    data_date, loaded_at, checked_at, fault, coalesce(syncing_until > ${at}, false) as syncing,
    coalesce(checked_at + make_interval(hours => ${STALE_INTERVALS}::int * every_hours) < ${at}, false) as stale`;
}

/** All lists that were not removed, by id. */
export function selectLists(db: Db, now: number): Promise<StoredList[]> {
  return rowsOf(
    db,
    sql`select ${columnsAt(now)} from designation_lists where removed_at is null order by id`,
  );
}

export function findList(db: Db, id: string, now: number): Promise<StoredList | undefined> {
  return rowOf(
    db,
    sql`select ${columnsAt(now)} from designation_lists where id = ${id} and removed_at is null`,
  );
}

/** Makes a list or changes its settings; one that was removed comes back with its history. */
export async function upsertList(
  trx: Db,
  id: string,
  settings: ListSettings,
  by: string,
  now: number,
): Promise<void> {
  const { title, authority, format = null, sources, everyHours = null, screens } = settings;
  const due = everyHours === null || sources.length === 0 ? null : toInstant(now);
  await sql`
    insert into designation_lists (id, title, authority, format, sources, every_hours, screens, next_check_at,
      created_at, created_by)
    values (${id}, ${title}, ${authority}, ${format}, ${[...sources]}::text[], ${everyHours}, ${screens}, ${due},
      ${toInstant(now)}, ${by})
    on conflict (id) do update set title = excluded.title, authority = excluded.authority, format = excluded.format,
      sources = excluded.sources, every_hours = excluded.every_hours, screens = excluded.screens,
      next_check_at = excluded.next_check_at, removed_at = null,
      etags = case when designation_lists.sources = excluded.sources then designation_lists.etags else '{}' end`.execute(
    trx,
  );
}

/** Whether an operator took a list away that was there. */
export async function wasRemoved(db: Db, id: string): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`select id from designation_lists where id = ${id} and removed_at is not null`,
  );
  return found !== undefined;
}

export async function markRemoved(trx: Db, id: string, now: number): Promise<void> {
  await sql`
    update designation_lists set removed_at = ${toInstant(now)}, next_check_at = null, entries = 0
    where id = ${id}`.execute(trx);
}

/** Claims the reading of a list until then; false while somebody else reads it. */
export async function claimReading(db: Db, id: string, now: number, until: number): Promise<boolean> {
  const claimed = await rowOf(
    db,
    sql`
    update designation_lists set syncing_until = ${toInstant(until)}
    where id = ${id} and removed_at is null and (syncing_until is null or syncing_until <= ${toInstant(now)})
    returning id`,
  );
  return claimed !== undefined;
}

/** Lists whose time to be fetched has come. */
export async function selectDueLists(db: Db, now: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select id from designation_lists
    where removed_at is null and next_check_at <= ${toInstant(now)}
      and (syncing_until is null or syncing_until <= ${toInstant(now)})
    order by next_check_at`,
  );
  return rows.map(({ id }) => id);
}

/** Ends a reading that did not replace the list: with the reason, or because nothing has changed. */
export async function endReading(
  db: Db,
  id: string,
  now: number,
  fault: ListFault | undefined,
): Promise<void> {
  const retry = fault ? 1 : null;
  await sql`
    update designation_lists set syncing_until = null,
      fault = ${fault ? JSON.stringify(fault) : null}::jsonb,
      checked_at = case when ${fault !== undefined} then checked_at else ${toInstant(now)} end,
      next_check_at = case when every_hours is null or cardinality(sources) = 0 then null
        else ${toInstant(now)}::timestamptz + make_interval(hours => coalesce(least(${retry}::int, every_hours), every_hours))
        end
    where id = ${id}`.execute(db);
}

export interface NewVersion {
  readonly id: string;
  readonly version: number;
  readonly entries: number;
  readonly digest: string;
  readonly checksum: string;
  readonly etags: Readonly<Record<string, string>>;
  readonly dataDate: string | undefined;
  readonly dropped: readonly { readonly reason: string; readonly count: number }[];
  readonly notes: readonly ListNote[];
  readonly by: string;
  readonly now: number;
}

/** Puts a list at its next version. */
export async function writeVersion(trx: Db, next: NewVersion): Promise<void> {
  const { id, version, entries, digest, checksum, etags, dataDate = null, dropped, notes, by } = next;
  const at = toInstant(next.now);
  await sql`
    update designation_lists set version = ${version}, entries = ${entries}, digest = ${digest},
      checksum = ${checksum}, etags = ${JSON.stringify(etags)}::jsonb, data_date = ${dataDate}, loaded_at = ${at},
      checked_at = ${at}, fault = null, syncing_until = null,
      next_check_at = case when every_hours is null or cardinality(sources) = 0 then null
        else ${at}::timestamptz + make_interval(hours => every_hours) end
    where id = ${id}`.execute(trx);
  await sql`
    insert into designation_list_versions (list_id, version, entries, digest, checksum, data_date, loaded_at, loaded_by,
      dropped, notes)
    values (${id}, ${version}, ${entries}, ${digest}, ${checksum}, ${dataDate}, ${at}, ${by},
      ${JSON.stringify(dropped)}::jsonb, ${JSON.stringify(notes)}::jsonb)`.execute(trx);
}
