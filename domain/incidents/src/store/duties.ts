import type { IncidentDuty } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Who was on duty, the latest first. */
export function selectDuties(db: Db, incidentId: string): Promise<IncidentDuty[]> {
  return rowsOf(
    db,
    sql`
    select who, duty, since, until from incident_duties where incident_id = ${incidentId}
    order by until is not null, since desc, who`,
  );
}

/** Whoever is on duty goes off it: all, or one. */
export async function endDuties(
  trx: Db,
  incidentId: string,
  at: number,
  who: string | null = null,
): Promise<void> {
  await sql`
    update incident_duties set until = ${toInstant(at)}
    where incident_id = ${incidentId} and until is null and (${who}::text is null or who = ${who})`.execute(
    trx,
  );
}

export async function insertDuty(
  trx: Db,
  incidentId: string,
  { who, duty, at }: { readonly who: string; readonly duty: string; readonly at: number },
): Promise<void> {
  await sql`
    insert into incident_duties (incident_id, who, duty, since) values (${incidentId}, ${who}, ${duty}, ${toInstant(at)})
    on conflict (incident_id, who, since) do update set duty = excluded.duty, until = null`.execute(trx);
}
