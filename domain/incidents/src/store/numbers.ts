import type { IncidentNumbers } from '@breakwater/contracts/incidents';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What is counted over all matches at once; what is let through only where it says so. */
export interface Totals {
  readonly found: number;
  readonly awareness: number;
  readonly decided: number;
  readonly violations: number;
  readonly variants: number;
  readonly firstFoundAt?: string;
  readonly firstDecidedAt?: string;
  readonly sightToDecisionMs?: number;
}

export async function selectTotals(db: Db, incidentId: string): Promise<Totals> {
  const row = await rowOf<Totals>(
    db,
    sql`
    select count(*) filter (where not awareness)::int as found, count(*) filter (where awareness)::int as awareness,
      count(decided_at) filter (where not awareness)::int as decided,
      count(*) filter (where not awareness and outcome = 'violation')::int as violations,
      count(distinct variant) filter (where not awareness)::int as variants,
      min(found_at) filter (where not awareness) as first_found_at,
      min(decided_at) filter (where not awareness) as first_decided_at,
      (percentile_cont(0.5) within group (order by extract(epoch from decided_at - found_at))
        filter (where decided_at is not null and not awareness) * 1000)::float8 as sight_to_decision_ms
    from incident_matches where incident_id = ${incidentId}`,
  );
  return row ?? { found: 0, awareness: 0, decided: 0, violations: 0, variants: 0 };
}

/** The latest minutes in which something was found or decided, oldest first. */
export async function selectMinutes(
  db: Db,
  incidentId: string,
  limit: number,
): Promise<IncidentNumbers['perMinute']> {
  const rows = await rowsOf<IncidentNumbers['perMinute'][number]>(
    db,
    sql`
    select at, sum(found)::int as found, sum(decided)::int as decided from (
      select date_trunc('minute', found_at) as at, 1 as found, 0 as decided from incident_matches
      where incident_id = ${incidentId} and not awareness
      union all
      select date_trunc('minute', decided_at), 0, 1 from incident_matches
      where incident_id = ${incidentId} and not awareness and decided_at is not null
    ) as minutes group by at order by at desc limit ${limit}`,
  );
  return rows.reverse();
}

export function selectPlatforms(db: Db, incidentId: string): Promise<IncidentNumbers['platforms']> {
  return rowsOf(
    db,
    sql`
    select platform, count(*)::int as found, count(distinct account_id)::int as accounts, count(decided_at)::int as decided
    from incident_matches where incident_id = ${incidentId} and not awareness
    group by platform order by found desc, platform limit 100`,
  );
}

export function selectThreads(db: Db, incidentId: string, limit: number): Promise<IncidentNumbers['groups']> {
  return rowsOf(
    db,
    sql`
    select platform, thread as group, count(*)::int as found
    from incident_matches where incident_id = ${incidentId} and not awareness and thread is not null
    group by platform, thread order by found desc, platform, thread limit ${limit}`,
  );
}

export function selectKinds(db: Db, incidentId: string): Promise<IncidentNumbers['byKind']> {
  return rowsOf(
    db,
    sql`
    select k as kind, count(*)::int as found from incident_matches m, unnest(m.kinds) as k
    where m.incident_id = ${incidentId} and not m.awareness group by k order by found desc, k`,
  );
}

export function selectLanguages(db: Db, incidentId: string): Promise<{ language: string; posts: number }[]> {
  return rowsOf(
    db,
    sql`
    select language, count(*)::int as posts from incident_matches
    where incident_id = ${incidentId} and language is not null group by language order by posts desc, language limit 50`,
  );
}

export async function selectExposures(db: Db, incidentId: string): Promise<IncidentNumbers['exposures']> {
  const row = await rowOf<IncidentNumbers['exposures']>(
    db,
    sql`
    with first as (
      select min(decided_at) as at from incident_matches where incident_id = ${incidentId} and not awareness)
    select coalesce(sum(audience) filter (where f.at is null or m.at < f.at), 0)::float8 as before,
      coalesce(sum(audience) filter (where m.at >= f.at), 0)::float8 as after,
      count(audience)::int as posts, count(*) filter (where audience is null)::int as unknown
    from incident_matches m cross join first f where m.incident_id = ${incidentId} and not m.awareness`,
  );
  return row ?? { before: 0, after: 0, posts: 0, unknown: 0 };
}
