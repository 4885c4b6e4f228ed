import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What became of appeals, by one of their properties; without a key it is the sum. */
export interface AppealTally {
  readonly key?: string;
  readonly lodged: number;
  readonly open: number;
  readonly overdue: number;
  readonly upheld: number;
  readonly overturned: number;
  readonly partly: number;
  readonly moot: number;
  readonly medianHours?: number;
}

/** Counts appeals lodged in a period, in all and by policy or language; `und` is no language (BCP 47). */
export function countAppeals(
  db: Db,
  by: 'policy' | 'language',
  period: { readonly from: string | null; readonly to: string | null; readonly platform: string | null },
  at: string,
): Promise<AppealTally[]> {
  const key = by === 'policy' ? sql`policy` : sql`coalesce(language, 'und')`;
  return rowsOf(
    db,
    sql`
    select key, count(*)::int as lodged,
      (count(*) filter (where waits))::int as open,
      (count(*) filter (where waits and due_at < ${at}::timestamptz))::int as overdue,
      (count(*) filter (where outcome = 'upheld'))::int as upheld,
      (count(*) filter (where outcome = 'overturned'))::int as overturned,
      (count(*) filter (where outcome = 'partly'))::int as partly,
      (count(*) filter (where state = 'moot'))::int as moot,
      (percentile_cont(0.5) within group (order by extract(epoch from decided_at - lodged_at)::float8 / 3600)
        filter (where state = 'decided'))::float8 as median_hours
    from (
      select ${key} as key, state, outcome, due_at, lodged_at, decided_at, state in ('open', 'claimed') as waits
      from appeals
      where (${period.from}::timestamptz is null or lodged_at >= ${period.from}::timestamptz)
        and (${period.to}::timestamptz is null or lodged_at < ${period.to}::timestamptz)
        and (${period.platform}::text is null or platform = ${period.platform})
    ) as a
    group by grouping sets ((key), ()) order by key nulls first`,
  );
}
