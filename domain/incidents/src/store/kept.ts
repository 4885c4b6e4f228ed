import type { IncidentNumbers } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What is counted of matches that were kept long enough and are gone: it names no account and no post. */
export interface KeptCounts {
  readonly numbers: Omit<IncidentNumbers, 'now'>;
  readonly wrongFinds: number;
  readonly indicatorsWithoutHits: number;
  /** By id of the indicator. */
  readonly hits: Readonly<Record<string, number>>;
}

export async function writeKept(trx: Db, incidentId: string, kept: KeptCounts): Promise<void> {
  await sql`update incidents set kept = ${JSON.stringify(kept)}::jsonb where id = ${incidentId}`.execute(trx);
}

/** Nothing of what matched is there any more. */
export async function writeReleased(trx: Db, incidentId: string, at: number): Promise<void> {
  await sql`update incidents set released_at = ${toInstant(at)} where id = ${incidentId}`.execute(trx);
}

/** How many posts each indicator matched: those that matched none are left out. */
export async function countHits(db: Db, incidentId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await rowsOf<{ id: string; hits: number }>(
    db,
    sql`
    select h.id, count(*)::int as hits from incident_matches m, unnest(m.indicators) as h (id)
    where m.incident_id = ${incidentId} group by h.id`,
  );
  return Object.fromEntries(rows.map(({ id, hits }) => [id, hits]));
}
