import type { ListEntryChange, ListVersion } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

const SHOWN_CHANGES = 1_000;

interface VersionRow {
  readonly list: string;
  readonly version: number;
  readonly entries: number;
  readonly digest: string;
  readonly checksum: string;
  readonly data_date: string | null;
  readonly loaded_at: Date;
  readonly by: string;
  readonly dropped: { readonly reason: string; readonly count: number }[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly opened: number | null;
  readonly closed: number | null;
}

/** Versions of a list, latest first; one version where it is named. */
export async function selectVersions(
  db: Db,
  listId: string,
  { version = null, limit }: { version?: number | null; limit: number },
): Promise<ListVersion[]> {
  const { rows } = await sql<VersionRow>`
    select v.list_id as list, v.version, v.entries, v.digest, v.checksum, v.data_date, v.loaded_at, v.loaded_by as by,
      v.dropped, count(c.*) filter (where c.kind = 'added')::int as added,
      count(c.*) filter (where c.kind = 'changed')::int as changed,
      count(c.*) filter (where c.kind = 'removed')::int as removed,
      (select sum(opened)::int from screening_runs r where r.list_id = v.list_id and r.version = v.version) as opened,
      (select sum(closed)::int from screening_runs r where r.list_id = v.list_id and r.version = v.version) as closed
    from designation_list_versions v left join designation_changes c on c.list_id = v.list_id and c.version = v.version
    where v.list_id = ${listId} and (${version}::int is null or v.version = ${version})
    group by v.list_id, v.version order by v.version desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    list: row.list,
    version: row.version,
    entries: row.entries,
    digest: row.digest,
    checksum: row.checksum,
    ...(row.data_date !== null && { dataDate: row.data_date }),
    loadedAt: toInstant(row.loaded_at.getTime()),
    by: row.by,
    counts: {
      added: row.added,
      changed: row.changed,
      removed: row.removed,
      dropped: row.dropped.reduce((sum, { count }) => sum + count, 0),
    },
    dropped: row.dropped,
    ...(row.opened !== null && { touched: { opened: row.opened, closed: row.closed ?? 0 } }),
  }));
}

/** What a version changed, by kind, the first of each. */
export async function selectChanges(
  db: Db,
  listId: string,
  version: number,
): Promise<Record<'added' | 'changed' | 'removed', ListEntryChange[]>> {
  const { rows } = await sql<{
    kind: 'added' | 'changed' | 'removed';
    ref: string;
    id: string;
    name: string;
    fields: string[];
  }>`
    select c.kind, d.ref, c.designation_id as id, c.name, c.fields
    from (select *, row_number() over (partition by kind order by name) as n from designation_changes
      where list_id = ${listId} and version = ${version}) c
    join designations d on d.id = c.designation_id
    where c.n <= ${SHOWN_CHANGES} order by c.kind, c.name, d.ref`.execute(db);
  const of = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ ref, id, name, fields }) => ({
        ref,
        designationId: id,
        name,
        ...(fields.length > 0 && { fields }),
      }));
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}
