import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Fewer accounts are counted one by one. */
const ESTIMATED_FROM = 100_000;

/** What a platform's sign-ups and decisions say of returns. */
export interface SeenReturns {
  readonly platform: string;
  /** How many accounts were made on each day since on which any was, counted back from now. */
  readonly signUpsByDay: readonly number[];
  /** Days since the first of them; 0 where no account says when it was made. */
  readonly days: number;
  /** Accounts that were removed since, by decision. */
  readonly removals: number;
  /** Of them those that the gate had flagged: somebody looked, and they were removed. */
  readonly confirmed: number;
}

/** Counts by platform: sign-ups since one moment, removals and confirmed returns since another; milliseconds since the epoch. */
export function selectSeenReturns(
  db: Db,
  since: { readonly signUps: number; readonly removals: number },
  now: number,
): Promise<SeenReturns[]> {
  const [from, removedFrom, until] = [toInstant(since.signUps), toInstant(since.removals), toInstant(now)];
  return rowsOf<SeenReturns>(
    db,
    sql`
    with made_by_day as (
      select platform, floor(extract(epoch from ${until}::timestamptz - created_at) / 86400) as day,
        count(*)::float8 as count, min(created_at) as first
      from linkage_accounts where created_at > ${from} and created_at <= ${until} group by 1, 2
    ), made as (
      select platform, json_agg(count order by day) as by_day,
        extract(epoch from ${until}::timestamptz - min(first))::float8 / 86400 as days
      from made_by_day group by platform
    ), gone as (
      select platform, count(*)::float8 as count,
        count(*) filter (where exists (
          select 1 from gate_checks c
          where c.platform = r.platform and c.account_id = r.account_id and c.at <= r.removed_at and c.voided is null
            and c.band in ('likely', 'possible')
        ))::float8 as confirmed
      from removals r
      where source = 'decision' and reversed_at is null and removed_at > ${removedFrom}
      group by platform
    )
    select platform, coalesce(made.by_day, '[]') as sign_ups_by_day, coalesce(made.days, 0) as days, coalesce(gone.count, 0) as removals,
      coalesce(gone.confirmed, 0) as confirmed
    from made full join gone using (platform)`,
  );
}

/**
 * How many accounts it is counted of who shares a value. Of a large table the database's own estimate is as good as a count,
 * which would read all of it.
 */
export async function countAccounts(db: Db): Promise<number> {
  const [row] = await rowsOf<{ accounts: number }>(
    db,
    sql`
    select case when estimated >= ${sql.lit(ESTIMATED_FROM)} then estimated
      else (select count(*) from linkage_accounts where not removed)::float8 end as accounts
    from (select reltuples::float8 as estimated from pg_class where oid = 'linkage_accounts'::regclass) known`,
  );
  return row?.accounts ?? 0;
}
