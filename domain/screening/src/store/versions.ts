import type { ListEntryChange, ListVersion } from '@breakwater/contracts/screening';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const SHOWN_CHANGES = 1_000;

/** Versions of a list, latest first; one version where it is named. */
export function selectVersions(
  db: Db,
  listId: string,
  { version = null, limit }: { version?: number | null; limit: number },
): Promise<ListVersion[]> {
  return rowsOf(
    db,
    sql`
    select v.list_id as list, v.version, v.entries, v.digest, v.checksum, v.data_date, v.loaded_at, v.loaded_by as by,
      json_build_object(
        'added', count(c.*) filter (where c.kind = 'added'),
        'changed', count(c.*) filter (where c.kind = 'changed'),
        'removed', count(c.*) filter (where c.kind = 'removed'),
        'dropped', (select coalesce(sum((d ->> 'count')::int), 0) from jsonb_array_elements(v.dropped) d)) as counts,
      v.dropped, v.notes,
      (select json_build_object('opened', sum(opened), 'closed', sum(closed)) from screening_runs r
        where r.list_id = v.list_id and r.version = v.version having count(*) > 0) as touched
    from designation_list_versions v left join designation_changes c on c.list_id = v.list_id and c.version = v.version
    where v.list_id = ${listId} and (${version}::int is null or v.version = ${version})
    group by v.list_id, v.version order by v.version desc limit ${limit}`,
  );
}

/** What a version changed, by kind, the first of each. */
export async function selectChanges(
  db: Db,
  listId: string,
  version: number,
): Promise<Record<'added' | 'changed' | 'removed', ListEntryChange[]>> {
  const rows = await rowsOf<ListEntryChange & { kind: 'added' | 'changed' | 'removed' }>(
    db,
    sql`
    select c.kind, d.ref, c.designation_id, c.name, nullif(c.fields, '{}') as fields
    from (select *, row_number() over (partition by kind order by name) as n from designation_changes
      where list_id = ${listId} and version = ${version}) c
    join designations d on d.id = c.designation_id
    where c.n <= ${SHOWN_CHANGES} order by c.kind, c.name, d.ref`,
  );
  const of = (wanted: string) => rows.flatMap(({ kind, ...change }) => (kind === wanted ? [change] : []));
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}
