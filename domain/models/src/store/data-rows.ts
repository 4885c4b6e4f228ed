import { asInstant, type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { DataRow } from '../data-row.ts';

/** One JSON parameter: a recordset costs the driver less than ten arrays. */
export async function insertRows(
  trx: Db,
  dataSetId: string,
  from: number,
  rows: readonly DataRow[],
): Promise<void> {
  const given = rows.map((row, at) => ({ ...row, place: from + at }));
  await sql`
    insert into model_data_rows (data_set_id, place, text, labels, account, reviewer, decision_id, event_id, source, at,
      overturned)
    select ${dataSetId}, place, text, labels, account, reviewer, "decisionId", "eventId", source, at,
      coalesce(overturned, false)
    from json_to_recordset(${JSON.stringify(given)}::json) as given (place int, text text, labels text[], account text,
      reviewer text, "decisionId" uuid, "eventId" uuid, source text, at timestamptz, overturned bool)`.execute(
    trx,
  );
}

/** Rows of a set in their order, from a place on. */
export async function selectRows(
  db: Db,
  dataSetId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ rows: DataRow[]; last: number | undefined }> {
  const found = await rowsOf<DataRow & { place: number }>(
    db,
    sql`
    select place, text, labels, account, reviewer, decision_id, event_id, source,
      ${asInstant('at')} as at, case when overturned then true end as overturned
    from model_data_rows where data_set_id = ${dataSetId} and place > ${after} order by place limit ${limit}`,
  );
  return { rows: found.map(({ place: _, ...row }) => row), last: found.at(-1)?.place };
}

/** Takes rows away and counts their sets anew; says how many rows. */
export function deleteRows(
  trx: Db,
  {
    account = null,
    decisionId = null,
  }: { readonly account?: string | null; readonly decisionId?: string | null },
): Promise<number> {
  return change(
    trx,
    sql`
    delete from model_data_rows where account = ${account}::text or decision_id = ${decisionId}::uuid`,
  );
}

/** Turns texts of a decision into texts that count against every label: an appeal said so. Says how many. */
export function overturnRows(trx: Db, decisionId: string): Promise<number> {
  return change(
    trx,
    sql`
    update model_data_rows set labels = '{}', overturned = true, reviewer = null
    where decision_id = ${decisionId} and not overturned`,
  );
}

async function change(trx: Db, statement: RawBuilder<unknown>): Promise<number> {
  const changed = await rowsOf<{ dataSetId: string }>(trx, sql`${statement} returning data_set_id`);
  const sets = [...new Set(changed.map(({ dataSetId }) => dataSetId))];
  if (sets.length > 0) await countAnew(trx, sets);
  return changed.length;
}

async function countAnew(trx: Db, sets: readonly string[]): Promise<void> {
  await sql`
    update model_data_sets s set rows = c.rows, negatives = c.negatives, accounts = c.accounts,
      reviewers = c.reviewers, per_label = c.per_label
    from (
      select id, count(r.place)::int as rows, count(*) filter (where cardinality(r.labels) = 0)::int as negatives,
        count(distinct r.account)::int as accounts, count(distinct r.reviewer)::int as reviewers,
        coalesce((
          select jsonb_object_agg(label, n) from (
            select label, count(*) as n from model_data_rows o cross join unnest(o.labels) as label
            where o.data_set_id = i.id group by label
          ) l
        ), '{}'::jsonb) as per_label
      from unnest(${sets}::uuid[]) as i (id) left join model_data_rows r on r.data_set_id = i.id group by i.id
    ) c
    where s.id = c.id`.execute(trx);
}
