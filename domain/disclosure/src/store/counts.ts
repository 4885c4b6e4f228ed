import type { LogClass } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { HELD } from './sign-ins.ts';

/** What the log holds of a class, in numbers. */
export interface ClassCount {
  readonly records: number;
  readonly oldest: string | undefined;
}

export async function countLog(
  db: Db,
  now: number,
): Promise<Readonly<Record<LogClass, ClassCount>> & { readonly over: number }> {
  const rows = await rowsOf<{ name: LogClass | 'over'; records: number; oldest?: string }>(
    db,
    sql`
    with logged as (
      select s.at, s.class, s.expires_at <= ${toInstant(now)} as is_over, ${HELD} as is_held
      from disclosure_sign_ins s
    )
    select class as name, count(*)::float8 as records, min(at) as oldest from logged group by class
    union all select 'held', count(*)::float8, min(at) from logged where is_held
    union all select 'over', count(*)::float8, min(at) from logged where is_over and not is_held`,
  );
  const of = (name: LogClass | 'over'): ClassCount => {
    const row = rows.find((one) => one.name === name);
    return { records: row?.records ?? 0, oldest: row?.oldest };
  };
  return { ordinary: of('ordinary'), flagged: of('flagged'), held: of('held'), over: of('over').records };
}

/** Records under each key. */
export function countByEpoch(db: Db): Promise<{ epoch: number; createdAt: string; records: number }[]> {
  return rowsOf(
    db,
    sql`
    select e.epoch, e.since as created_at,
      (select count(*)::float8 from disclosure_sign_ins s where s.epoch = e.epoch) as records
    from disclosure_epochs e order by e.epoch`,
  );
}

/** What was forgotten, the latest first. */
export function selectPurges(
  db: Db,
  limit: number,
): Promise<{ at: string; because: string; records: number; proof: string }[]> {
  return rowsOf(
    db,
    sql`select at, because, records, proof from disclosure_purges order by id desc limit ${limit}`,
  );
}

/** Times in which sign-ins could not be written. */
export function selectGaps(
  db: Db,
  limit: number,
): Promise<{ from: string; to: string; records: number; because: string }[]> {
  return rowsOf(
    db,
    sql`
    select min(from_at) as "from", max(to_at) as "to", sum(records)::int as records, because
    from disclosure_gaps group by because, noted_at::date order by 1 desc limit ${limit}`,
  );
}

/** Disclosures by one person alone that nobody reviewed within 24 hours. */
export async function countOverdue(db: Db, now: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from disclosure_productions
    where break_glass_because is not null and reviewed_at is null and review_due_at <= ${toInstant(now)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
