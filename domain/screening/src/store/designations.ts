import type { Designation, DesignationEntry, DesignationSummary } from '@breakwater/contracts/screening';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { StoredRun } from './runs.ts';

/** A designation as the index needs it. */
export interface IndexedDesignation {
  readonly id: string;
  readonly list: string;
  readonly entity: string;
  readonly entryDigest: string;
  readonly entry: DesignationEntry;
}

const INDEXED = sql.raw(
  `d.id, d.list_id as list, d.entity, d.entry_digest, e.entry
  from designations d join designation_entries e on e.digest = d.entry_digest
  join designation_lists l on l.id = d.list_id and l.removed_at is null`,
);

/** What is listed now, in pages by id. */
export function pageOfListed(db: Db, after: string, limit: number): Promise<IndexedDesignation[]> {
  return rowsOf(
    db,
    sql`select ${INDEXED} where d.delisted_at is null and d.id > ${after}::uuid order by d.id limit ${limit}`,
  );
}

/** What versions of a list after that one touched: what is listed now, and ids of what is not. */
export async function changedAfter(
  db: Db,
  listId: string,
  version: number,
): Promise<{ listed: IndexedDesignation[]; delisted: string[] }> {
  const listed = await rowsOf<IndexedDesignation>(
    db,
    sql`select ${INDEXED} where d.list_id = ${listId} and d.changed_version > ${version} and d.delisted_at is null`,
  );
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from designations where list_id = ${listId} and changed_version > ${version} and delisted_at is not null`,
  );
  return { listed, delisted: rows.map(({ id }) => id) };
}

export function findIndexed(db: Db, ids: readonly string[]): Promise<IndexedDesignation[]> {
  return rowsOf(db, sql`select ${INDEXED} where d.delisted_at is null and d.id = any(${[...ids]}::uuid[])`);
}

export async function findEntry(db: Db, digest: string): Promise<DesignationEntry | undefined> {
  const found = await rowOf<{ entry: DesignationEntry }>(
    db,
    sql`select entry from designation_entries where digest = ${digest}`,
  );
  return found?.entry;
}

/** A designation, delisted ones included, without the strengths of its names. */
export async function findDesignation(
  db: Db,
  id: string,
): Promise<Omit<Designation, 'strengths'> | undefined> {
  const found = await rowOf<Omit<Designation, 'strengths' | 'linked'>>(
    db,
    sql`
    select d.id, d.list_id as list, case when d.delisted_at is null then 'listed' else 'delisted' end as status, e.entry,
      d.since_version, d.first_seen_at, d.changed_at, d.delisted_at
    from designations d join designation_entries e on e.digest = d.entry_digest where d.id = ${id}`,
  );
  return found && { ...found, linked: await selectLinked(db, id) };
}

function selectLinked(db: Db, id: string): Promise<Designation['linked']> {
  return rowsOf(
    db,
    sql`
    select d.id, d.list_id as list, d.ref, e.entry -> 'names' -> 0 ->> 'text' as name, k.basis
    from (select b as id, basis from designation_links where a = ${id}
      union all select a, basis from designation_links where b = ${id}) k
    join designations d on d.id = k.id join designation_entries e on e.digest = d.entry_digest
    order by d.list_id, d.ref`,
  );
}

/** Which designations a list page shows. */
export interface DesignationQuery {
  readonly list?: string | undefined;
  /** A reference or how it begins. */
  readonly ref?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Designations by list and reference; delisted ones too. */
export function selectSummaries(db: Db, query: DesignationQuery): Promise<DesignationSummary[]> {
  const { list = null, ref = null, ids = null, limit, after = '' } = query;
  const begins = ref === null ? null : `${ref.replace(/[\\%_]/g, '\\$&')}%`;
  return rowsOf(
    db,
    sql`
    select d.id, d.list_id as list, d.ref, e.entry -> 'names' -> 0 ->> 'text' as name,
      jsonb_path_query_first(e.entry, '$.names[*] ? (@.kind == "original").text') #>> '{}' as original,
      e.entry ->> 'type' as type, (e.entry ->> 'terrorism')::boolean as terrorism,
      case when d.delisted_at is null then 'listed' else 'delisted' end as status, e.entry -> 'programmes' as programmes
    from designations d join designation_entries e on e.digest = d.entry_digest
    join designation_lists l on l.id = d.list_id and l.removed_at is null
    where (${list}::text is null or d.list_id = ${list}) and (${begins}::text is null or d.ref ilike ${begins})
      and (${ids === null} or d.id = any(${ids === null ? [] : [...ids]}::uuid[]))
      and d.list_id || ' ' || d.ref > ${after}
    order by d.list_id || ' ' || d.ref limit ${limit}`,
  );
}

/** The designations that a run is about: those that its version touched, or all of its list, or all there are. */
export async function designationsOfRun(db: Db, { listId, version, cause }: StoredRun): Promise<string[]> {
  const [list, at] = [listId ?? null, version ?? null];
  const ofVersion = cause === `${listId}@${version}`;
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select id from designations
    where (${list}::text is null or list_id = ${list})
      and (${!ofVersion} or changed_version = ${at}::int or id in (
        select designation_id from designation_changes where list_id = ${list} and version = ${at}::int))`,
  );
  return rows.map(({ id }) => id);
}
