import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Sign-ins that were not written; milliseconds since the epoch. */
export interface Gap {
  readonly from: number;
  /** The last of them. */
  readonly to: number;
  readonly records: number;
  readonly because: string;
}

export async function insertGap(trx: Db, { from, to, records, because }: Gap, now: number): Promise<void> {
  await sql`
    insert into disclosure_gaps (from_at, to_at, records, because, noted_at)
    values (${toInstant(from)}, ${toInstant(to)}, ${records}, ${because}, ${toInstant(now)})`.execute(trx);
}

/** How many records of any account were not written in a time. */
export async function countMissed(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(records), 0)::int as n from disclosure_gaps
    where from_at < ${toInstant(to)} and to_at >= ${toInstant(from)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Forgets gaps of a time of which nothing would be kept any more. */
export async function deleteOldGaps(trx: Db, before: number): Promise<void> {
  await sql`delete from disclosure_gaps where to_at < ${toInstant(before)}`.execute(trx);
}
