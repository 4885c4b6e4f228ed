import type { Designation } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
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
  const { rows } = await sql<{ a: string; b: string }>`
    select s ->> 'id' as a, d.id as b
    from jsonb_array_elements(${JSON.stringify(stated)}::jsonb) s
    join designations d on d.ref = s ->> 'ref' and (d.list_id = s ->> 'list' or d.list_id like (s ->> 'list') || '-%')
      and d.delisted_at is null and d.id <> (s ->> 'id')::uuid`.execute(db);
  return rows.map(({ a, b }) => ({ a, b, basis: 'stated' as const }));
}

/** What states one of these references: a list may be loaded after the one that names it. */
export async function findStating(
  db: Db,
  refs: readonly { id: string; list: string; ref: string }[],
): Promise<NewLink[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<{ a: string; b: string }>`
    select r ->> 'id' as a, d.id as b
    from jsonb_array_elements(${JSON.stringify(refs)}::jsonb) r
    join designation_entries e on e.entry -> 'sameAs' @> jsonb_build_array(jsonb_build_object('ref', r ->> 'ref'))
    join designations d on d.entry_digest = e.digest and d.delisted_at is null and d.id <> (r ->> 'id')::uuid
    where exists (select 1 from jsonb_array_elements(e.entry -> 'sameAs') s where s ->> 'ref' = r ->> 'ref'
      and (r ->> 'list' = s ->> 'list' or r ->> 'list' like (s ->> 'list') || '-%'))`.execute(db);
  return rows.map(({ a, b }) => ({ a, b, basis: 'stated' as const }));
}

/**
 * Replaces the links of some designations and gives all that hang together one entity, in the caller's transaction.
 * Whoever calls holds no other rows of designations.
 */
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
  // The least id that can be reached names the entity.
  await sql`
    with recursive edges as (
      select a as x, b as y from designation_links union all select b, a from designation_links
    ), touched as (
      select unnest(${ids}::uuid[]) as id
      union select y from edges join touched on edges.x = touched.id
    ), reach as (
      select id as origin, id from touched
      union select reach.origin, edges.y from reach join edges on edges.x = reach.id
    ), named as (select origin, min(id::text)::uuid as entity from reach group by origin)
    update designations d set entity = named.entity from named
    where d.id = named.origin and d.entity <> named.entity`.execute(trx);
}
