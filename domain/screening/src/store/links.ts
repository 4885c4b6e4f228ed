import type { Designation } from '@breakwater/contracts/screening';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export interface NewLink {
  readonly a: string;
  readonly b: string;
  readonly basis: Designation['linked'][number]['basis'];
}

/** Designations by the references that other lists state; a list is meant by its id or by how its id begins. */
export async function findStated(
  db: Db,
  stated: readonly { readonly id: string; readonly list: string; readonly ref: string }[],
): Promise<NewLink[]> {
  if (stated.length === 0) return [];
  return rowsOf(
    db,
    sql`
    select s ->> 'id' as a, d.id as b, 'stated' as basis
    from jsonb_array_elements(${JSON.stringify(stated)}::jsonb) s
    join designations d on d.ref = s ->> 'ref' and (d.list_id = s ->> 'list' or d.list_id like (s ->> 'list') || '-%')
      and d.delisted_at is null and d.id <> (s ->> 'id')::uuid`,
  );
}

/** What states one of these references: a list may be loaded after the one that names it. */
export async function findStating(
  db: Db,
  refs: readonly { readonly id: string; readonly list: string; readonly ref: string }[],
): Promise<NewLink[]> {
  if (refs.length === 0) return [];
  return rowsOf(
    db,
    sql`
    select r ->> 'id' as a, d.id as b, 'stated' as basis
    from designations d join designation_entries e on e.digest = d.entry_digest,
      jsonb_array_elements(e.entry -> 'sameAs') s
    join jsonb_array_elements(${JSON.stringify(refs)}::jsonb) r on r ->> 'ref' = s ->> 'ref'
    where d.delisted_at is null and jsonb_array_length(e.entry -> 'sameAs') > 0 and d.id <> (r ->> 'id')::uuid
      and (r ->> 'list' = s ->> 'list' or r ->> 'list' like (s ->> 'list') || '-%')`,
  );
}

/** Replaces the links of some designations, in the caller's transaction. */
export async function writeLinks(trx: Db, of: readonly string[], links: readonly NewLink[]): Promise<void> {
  const ids = [...of];
  await sql`
    delete from designation_links where a = any(${ids}::uuid[]) or b = any(${ids}::uuid[])`.execute(trx);
  const ordered = links.map(({ a, b, basis }) => (a < b ? { a, b, basis } : { a: b, b: a, basis }));
  await sql`
    insert into designation_links (a, b, basis)
    select (l ->> 'a')::uuid, (l ->> 'b')::uuid, l ->> 'basis'
    from jsonb_array_elements(${JSON.stringify(ordered)}::jsonb) l
    on conflict do nothing`.execute(trx);
}

/** Every link between designations that are listed. */
export function selectLinks(db: Db): Promise<readonly { readonly a: string; readonly b: string }[]> {
  return rowsOf(
    db,
    sql`
    select k.a, k.b from designation_links k
    join designations x on x.id = k.a and x.delisted_at is null
    join designations y on y.id = k.b and y.delisted_at is null`,
  );
}

/** Names the entity of designations; all others are entities of their own. */
export async function writeEntities(trx: Db, entities: ReadonlyMap<string, string>): Promise<void> {
  const named = JSON.stringify([...entities].map(([id, entity]) => ({ id, entity })));
  await sql`
    update designations d set entity = coalesce((n ->> 'entity')::uuid, d.id)
    from designations o left join jsonb_array_elements(${named}::jsonb) n on (n ->> 'id')::uuid = o.id
    where o.id = d.id and d.delisted_at is null and d.entity <> coalesce((n ->> 'entity')::uuid, d.id)`.execute(
    trx,
  );
}
