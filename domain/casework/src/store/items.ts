import type { CaseItem, CaseItemKind, CaseItemState } from '@breakwater/contracts/casework';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** An item as it is written into a case. */
export interface KeptItem {
  readonly id: string;
  readonly kind: CaseItemKind;
  readonly value: string;
  readonly key: string;
  readonly platform: string;
  readonly ground?: string | undefined;
  readonly note?: string | undefined;
  readonly seenAt?: string | undefined;
}

const COLUMNS = sql.raw(`
  i.id, i.place, i.kind, i.value, i.platform, i.ground, i.note, i.seen_at, i.state, i.state_at, i.state_by, i.state_note,
  i.refused_on,
  (select count(*)::int from casework_capture_items k join casework_captures p on p.id = k.capture_id
   where k.item_id = i.id and p.destroyed_at is null) as captures`);

/** Adds items behind those that are there; what is there by its key is passed over. Says how many came. */
export async function insertItems(trx: Db, caseId: string, items: readonly KeptItem[]): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into casework_items (id, case_id, place, kind, value, key, platform, ground, note, seen_at, state)
    select n.id, ${caseId}::uuid,
      (select coalesce(max(place), 0) from casework_items where case_id = ${caseId}::uuid) + n.place,
      n.kind, n.value, n.key, n.platform, n.ground, n.note, n.seen_at, 'not-asked'
    from (
      select r.*, row_number() over (order by r.place_given)::int as place
      from (
        select distinct on (x ->> 'key') (x ->> 'id')::uuid as id, x ->> 'kind' as kind, x ->> 'value' as value,
          x ->> 'key' as key, x ->> 'platform' as platform, x ->> 'ground' as ground, x ->> 'note' as note,
          (x ->> 'seenAt')::timestamptz as seen_at, at as place_given
        from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as given(x, at)
        order by x ->> 'key', at
      ) r
      where not exists (
        select from casework_items o where o.case_id = ${caseId}::uuid and o.key = r.key)
    ) n`.execute(trx);
  return Number(numAffectedRows);
}

export async function deleteItem(trx: Db, caseId: string, itemId: string): Promise<boolean> {
  await sql`delete from casework_capture_items where item_id = ${itemId}`.execute(trx);
  const { numAffectedRows = 0n } = await sql`
    delete from casework_items where id = ${itemId} and case_id = ${caseId}`.execute(trx);
  return numAffectedRows > 0n;
}

/** Items in their order: those after a place. */
export function selectItems(
  db: Db,
  caseId: string,
  {
    state,
    after = 0,
    limit,
  }: { readonly state?: CaseItemState | undefined; readonly after?: number; readonly limit: number },
): Promise<CaseItem[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from casework_items i
    where i.case_id = ${caseId} and i.place > ${after} and (${state ?? null}::text is null or i.state = ${state ?? null})
    order by i.place limit ${limit}`,
  );
}

/** Which of these ids are items of a case. */
export async function itemsAmong(
  db: Db,
  caseId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from casework_items where case_id = ${caseId} and id = any(${ids}::uuid[])`,
  );
  return new Set(rows.map(({ id }) => id));
}

export function countItems(db: Db, caseId: string): Promise<{ total: number; last: number } | undefined> {
  return rowOf(
    db,
    sql`
    select count(*)::int as total, coalesce(max(place), 0) as last from casework_items where case_id = ${caseId}`,
  );
}

/** Everything of a case is asked for, since its first letter went out. */
export async function askAll(trx: Db, caseId: string, said: SaidOfItems): Promise<void> {
  await writeState(trx, caseId, sql`true`, { ...said, state: 'asked' });
}

/** What somebody says of items. */
export interface SaidOfItems {
  readonly at: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly note?: string | undefined;
  readonly ground?: string | undefined;
  readonly answerId?: string | undefined;
}

export async function setItems(
  trx: Db,
  caseId: string,
  ids: readonly string[],
  said: SaidOfItems & { readonly state: CaseItemState },
): Promise<void> {
  await writeState(trx, caseId, sql`i.id = any(${ids}::uuid[])`, said);
}

async function writeState(
  trx: Db,
  caseId: string,
  which: ReturnType<typeof sql>,
  said: SaidOfItems & { readonly state: CaseItemState },
): Promise<void> {
  const { state, at, recordedAt, by, note = null, ground = null, answerId = null } = said;
  await sql`
    with changed as (
      update casework_items i set state = ${state}, state_at = ${at}, state_by = ${by}, state_note = ${note},
        refused_on = ${state === 'refused' ? ground : null},
        acknowledged_at = case when ${state} in ('asked', 'not-asked') then null
          else coalesce(i.acknowledged_at, ${at}::timestamptz) end
      where i.case_id = ${caseId} and ${which}
      returning i.id
    )
    insert into casework_item_steps (item_id, seq, state, at, recorded_at, by, note, ground, answer_id)
    select c.id, (select coalesce(max(s.seq), 0) + 1 from casework_item_steps s where s.item_id = c.id), ${state}, ${at},
      ${recordedAt}, ${by}, ${note}, ${ground}, ${answerId}
    from changed c`.execute(trx);
}
