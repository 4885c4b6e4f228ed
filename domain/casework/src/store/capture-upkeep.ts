import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Uploads that nobody went on with. */
export async function staleUploads(db: Db, before: string): Promise<string[]> {
  return idsOf(db, sql`sealed_at is null and destroyed_at is null and uploaded_at < ${before}`);
}

/** Those whose keeping ended so long ago that they go, whether two people saw to it or not. */
export async function longOver(db: Db, before: string): Promise<string[]> {
  return idsOf(db, sql`sealed_at is not null and destroyed_at is null and keep_until < ${before}`);
}

/** What is left of those that were destroyed so long ago. */
export async function longDestroyed(db: Db, before: string): Promise<string[]> {
  return idsOf(db, sql`destroyed_at < ${before}`);
}

/** Those that were not looked at for so long. */
export async function longUnchecked(db: Db, before: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select id from casework_captures where sealed_at is not null and destroyed_at is null and checked_at < ${before}
    order by checked_at limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

async function idsOf(db: Db, which: ReturnType<typeof sql>): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from casework_captures where ${which} order by id limit 100`,
  );
  return rows.map(({ id }) => id);
}

/** Of these ids those whose bytes have to lie in the folder. */
export async function standingAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from casework_captures where id = any(${ids}::uuid[]) and destroyed_at is null`,
  );
  return new Set(rows.map(({ id }) => id));
}

export interface CaptureTotals {
  readonly captures: number;
  readonly bytes: number;
  readonly broken: number;
  readonly over: number;
  readonly unstamped: number;
}

export async function captureTotals(db: Db, now: string): Promise<CaptureTotals> {
  const totals = await rowOf<CaptureTotals>(
    db,
    sql`
    select count(*)::int as captures, coalesce(sum(bytes), 0)::bigint as bytes,
      count(broken_at)::int as broken, count(*) filter (where keep_until < ${now})::int as over,
      count(stamp_due_at) filter (where stamp is null)::int as unstamped
    from casework_captures where sealed_at is not null and destroyed_at is null`,
  );
  return totals ?? { captures: 0, bytes: 0, broken: 0, over: 0, unstamped: 0 };
}
