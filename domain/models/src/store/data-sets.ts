import type { ModelDataSet } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

function select(db: Db, rest: RawBuilder<unknown>): Promise<ModelDataSet[]> {
  return rowsOf(
    db,
    sql`
    select id, title, source, rows, per_label, negatives, accounts, reviewers, made_at, made_by, keep_until,
      erased_at is not null as erased, notes
    from model_data_sets ${rest}`,
  );
}

/** Data sets, latest first. */
export function selectDataSets(db: Db, limit: number): Promise<ModelDataSet[]> {
  return select(db, sql`order by made_at desc, id desc limit ${limit}`);
}

export async function findDataSet(db: Db, id: string): Promise<ModelDataSet | undefined> {
  return (await select(db, sql`where id = ${id}`))[0];
}

export async function insertDataSet(trx: Db, set: ModelDataSet): Promise<void> {
  const { id, title, source, rows, perLabel, negatives, accounts, reviewers } = set;
  await sql`
    insert into model_data_sets (id, title, source, rows, per_label, negatives, accounts, reviewers, made_at, made_by,
      keep_until, notes)
    values (${id}, ${title}, ${source}, ${rows}, ${JSON.stringify(perLabel)}::jsonb, ${negatives}, ${accounts},
      ${reviewers}, ${set.madeAt}, ${set.madeBy}, ${set.keepUntil}, ${JSON.stringify(set.notes)}::jsonb)`.execute(
    trx,
  );
}

/** Used now: kept for so long from here on. */
export async function prolong(trx: Db, id: string, until: number): Promise<void> {
  await sql`
    update model_data_sets set keep_until = greatest(keep_until, ${toInstant(until)}::timestamptz)
    where id = ${id} and erased_at is null`.execute(trx);
}

/** Erases the rows of sets whose time is over, or of one; says of which. */
export async function eraseSets(trx: Db, now: number, id?: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with over as (
      update model_data_sets set erased_at = ${toInstant(now)}
      where erased_at is null
        and (id = ${id ?? null}::uuid or ${id ?? null}::uuid is null and keep_until <= ${toInstant(now)})
      returning id
    ), gone as (
      delete from model_data_rows where data_set_id in (select id from over)
    )
    select id from over`.execute(trx);
  return rows.map((row) => row.id);
}
