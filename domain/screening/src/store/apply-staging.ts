import type { DesignationEntry } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A change that a version makes, with the forms before and after. */
export interface AppliedChange {
  readonly id: string;
  readonly ref: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before?: DesignationEntry;
  readonly after?: DesignationEntry;
}

/**
 * Makes a list what was staged, in the caller's transaction, and says what changed. What is no longer there is
 * delisted and keeps its dates; what comes back is the same designation again.
 */
export async function applyStaging(
  trx: Db,
  { listId, reading, version, now }: { listId: string; reading: string; version: number; now: number },
): Promise<AppliedChange[]> {
  const at = toInstant(now);
  await sql`
    insert into designation_entries (digest, entry)
    select distinct on (digest) digest, entry from designation_staging where reading = ${reading}
    on conflict do nothing`.execute(trx);
  const changes = await rowsOf<AppliedChange>(
    trx,
    sql`
    select coalesce(d.id, gen_random_uuid()) as id, coalesce(s.ref, d.ref) as ref,
      case when s.ref is null then 'removed' when d.id is null or d.delisted_at is not null then 'added'
        else 'changed' end as kind,
      case when d.delisted_at is null then e.entry end as before, s.entry as after
    from (select * from designation_staging where reading = ${reading}) s
    full join (select * from designations where list_id = ${listId}) d on d.ref = s.ref
    left join designation_entries e on e.digest = d.entry_digest
    where (s.ref is null and d.delisted_at is null)
      or (s.ref is not null and (d.id is null or d.delisted_at is not null or d.entry_digest <> s.digest))
    order by 2`,
  );
  const keys = JSON.stringify(changes.map(({ id, ref, kind }) => ({ id, ref, kind })));
  await sql`
    insert into designations (id, list_id, ref, entry_digest, entity, since_version, changed_version, first_seen_at,
      changed_at)
    select (c ->> 'id')::uuid, ${listId}, s.ref, s.digest, (c ->> 'id')::uuid, ${version}, ${version}, ${at}, ${at}
    from jsonb_array_elements(${keys}::jsonb) c
    join designation_staging s on s.reading = ${reading} and s.ref = c ->> 'ref'
    where c ->> 'kind' <> 'removed'
    on conflict (list_id, ref) do update set entry_digest = excluded.entry_digest, changed_version = ${version},
      changed_at = ${at}, delisted_at = null`.execute(trx);
  await sql`
    update designations set delisted_at = ${at}, changed_version = ${version}, changed_at = ${at}
    where id in (select (c ->> 'id')::uuid from jsonb_array_elements(${keys}::jsonb) c where c ->> 'kind' = 'removed')`.execute(
    trx,
  );
  return changes;
}

/** Writes down what a version changed. */
export async function writeChanges(
  trx: Db,
  listId: string,
  version: number,
  changes: readonly { id: string; kind: string; fields: readonly string[]; name: string }[],
): Promise<void> {
  await sql`
    insert into designation_changes (list_id, version, designation_id, kind, fields, name)
    select ${listId}, ${version}, (c ->> 'id')::uuid, c ->> 'kind',
      array(select jsonb_array_elements_text(c -> 'fields')), c ->> 'name'
    from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) c`.execute(trx);
}
