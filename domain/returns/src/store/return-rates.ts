import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What a platform's sign-ups and decisions say of returns. */
export interface SeenReturns {
  readonly platform: string;
  /** Accounts that were made since. */
  readonly signUps: number;
  /** Accounts that were removed since, by decision. */
  readonly removals: number;
  /** Of them those that the gate had flagged: somebody looked, and they were removed. */
  readonly confirmed: number;
}

/** Counts by platform: sign-ups since one moment, removals and confirmed returns since another; milliseconds since the epoch. */
export function selectSeenReturns(
  db: Db,
  since: { readonly signUps: number; readonly removals: number },
): Promise<SeenReturns[]> {
  const [from, removedFrom] = [toInstant(since.signUps), toInstant(since.removals)];
  return rowsOf<SeenReturns>(
    db,
    sql`
    with made as (
      select platform, count(*)::float8 as count from linkage_accounts where created_at > ${from} group by platform
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
    select platform, coalesce(made.count, 0) as "signUps", coalesce(gone.count, 0) as removals,
      coalesce(gone.confirmed, 0) as confirmed
    from made full join gone using (platform)`,
  );
}
