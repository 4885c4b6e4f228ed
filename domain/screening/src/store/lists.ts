import type { DesignationList, ListFault, ListSettings } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A list as stored, with what only the reading of it needs. */
export interface StoredList extends DesignationList {
  readonly checksum?: string;
  readonly etags: Readonly<Record<string, string>>;
}

interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  readonly format: string | null;
  readonly sources: string[];
  readonly every_hours: number | null;
  readonly screens: DesignationList['screens'];
  readonly version: number;
  readonly entries: number;
  readonly digest: string | null;
  readonly checksum: string | null;
  readonly etags: Record<string, string>;
  readonly data_date: string | null;
  readonly loaded_at: Date | null;
  readonly checked_at: Date | null;
  readonly fault: ListFault | null;
  readonly syncing_until: Date | null;
}

const HOUR_MS = 3_600_000;
/** A list that was not found good for this many of its intervals is stale. */
const STALE_INTERVALS = 2;
const COLUMNS = sql.raw(
  `id, title, authority, format, sources, every_hours, screens, version, entries, digest, checksum, etags, data_date,
  loaded_at, checked_at, fault, syncing_until`,
);

function toList(row: ListRow, now: number): StoredList {
  const checkedAt = row.checked_at?.getTime();
  const allowedMs = (row.every_hours ?? Number.POSITIVE_INFINITY) * HOUR_MS * STALE_INTERVALS;
  return {
    id: row.id,
    title: row.title,
    authority: row.authority,
    ...(row.format !== null && { format: row.format }),
    sources: row.sources,
    ...(row.every_hours !== null && { everyHours: row.every_hours }),
    screens: row.screens,
    version: row.version,
    entries: row.entries,
    ...(row.digest !== null && { digest: row.digest }),
    ...(row.checksum !== null && { checksum: row.checksum }),
    etags: row.etags,
    ...(row.data_date !== null && { dataDate: row.data_date }),
    ...(row.loaded_at && { loadedAt: toInstant(row.loaded_at.getTime()) }),
    ...(checkedAt !== undefined && { checkedAt: toInstant(checkedAt) }),
    stale: checkedAt !== undefined && now - checkedAt > allowedMs,
    ...(row.fault && { fault: row.fault }),
    syncing: row.syncing_until !== null && row.syncing_until.getTime() > now,
  };
}

/** All lists that were not removed, by id. */
export async function selectLists(db: Db, now: number): Promise<StoredList[]> {
  const { rows } = await sql<ListRow>`
    select ${COLUMNS} from designation_lists where removed_at is null order by id`.execute(db);
  return rows.map((row) => toList(row, now));
}

export async function findList(db: Db, id: string, now: number): Promise<StoredList | undefined> {
  const { rows } = await sql<ListRow>`
    select ${COLUMNS} from designation_lists where id = ${id} and removed_at is null`.execute(db);
  return rows[0] && toList(rows[0], now);
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
  const { rows } = await sql`
    select id from designation_lists where id = ${id} and removed_at is not null`.execute(db);
  return rows.length > 0;
}

export async function markRemoved(trx: Db, id: string, now: number): Promise<void> {
  await sql`
    update designation_lists set removed_at = ${toInstant(now)}, next_check_at = null, entries = 0
    where id = ${id}`.execute(trx);
}

/** Claims the reading of a list until then; false while somebody else reads it. */
export async function claimReading(db: Db, id: string, now: number, until: number): Promise<boolean> {
  const { rows } = await sql`
    update designation_lists set syncing_until = ${toInstant(until)}
    where id = ${id} and removed_at is null and (syncing_until is null or syncing_until <= ${toInstant(now)})
    returning id`.execute(db);
  return rows.length === 1;
}

/** Lists whose time to be fetched has come. */
export async function selectDueLists(db: Db, now: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from designation_lists
    where removed_at is null and next_check_at <= ${toInstant(now)}
      and (syncing_until is null or syncing_until <= ${toInstant(now)})
    order by next_check_at`.execute(db);
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
  readonly by: string;
  readonly now: number;
}

/** Puts a list at its next version. */
export async function writeVersion(trx: Db, next: NewVersion): Promise<void> {
  const { id, version, entries, digest, checksum, etags, dataDate = null, dropped, by } = next;
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
      dropped)
    values (${id}, ${version}, ${entries}, ${digest}, ${checksum}, ${dataDate}, ${at}, ${by},
      ${JSON.stringify(dropped)}::jsonb)`.execute(trx);
}
