import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** How the texts of a day fell, for one version. */
export interface DayCounts {
  readonly model: string;
  readonly version: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly judged: number;
  readonly tooLittle: number;
  readonly none: number;
  readonly possible: number;
  readonly likely: number;
}

/** Adds counts to their days. Rows are in one order, so that two batches never wait for each other in a circle. */
export async function addDays(trx: Db, counts: readonly DayCounts[]): Promise<void> {
  await sql`
    insert into model_days (model, version, day, judged, too_little, none, possible, likely)
    select model, version, day, judged, "tooLittle", none, possible, likely
    from json_to_recordset(${JSON.stringify(counts)}::json) as given (model text, version int, day date, judged int,
      "tooLittle" int, none int, possible int, likely int)
    order by model, version, day
    on conflict (model, version, day) do update set judged = model_days.judged + excluded.judged,
      too_little = model_days.too_little + excluded.too_little, none = model_days.none + excluded.none,
      possible = model_days.possible + excluded.possible, likely = model_days.likely + excluded.likely`.execute(
    trx,
  );
}

/** Days of a version, oldest first. */
export function selectDays(db: Db, model: string, version: number): Promise<DayCounts[]> {
  return rowsOf(
    db,
    sql`
    select model, version, to_char(day, 'YYYY-MM-DD') as day, judged, too_little, none, possible, likely
    from model_days where model = ${model} and version = ${version} order by day`,
  );
}

/** The first and the last days of some versions, so many of each, oldest first. */
export function selectEndDays(
  db: Db,
  versions: readonly { readonly model: string; readonly version: number }[],
  days: number,
): Promise<DayCounts[]> {
  return rowsOf(
    db,
    sql`
    select model, version, to_char(day, 'YYYY-MM-DD') as day, judged, too_little, none, possible, likely
    from (
      select d.*, row_number() over (partition by model, version order by day) as from_first,
        row_number() over (partition by model, version order by day desc) as from_last
      from model_days d
      join json_to_recordset(${JSON.stringify(versions)}::json) as asked (model text, version int)
        using (model, version)
    ) d
    where from_first <= ${days} or from_last <= ${days} order by model, version, d.day`,
  );
}

/** Forgets days before this one; the first week of a version is what others are held against and stays. */
export async function purgeDays(db: Db, before: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from model_days d
    where day < ${before}::date and day > (
      select min(day) + 6 from model_days f where f.model = d.model and f.version = d.version)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
