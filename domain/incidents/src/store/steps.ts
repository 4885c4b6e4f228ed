import type { IncidentStep } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Puts down what was done in an incident; the incident is locked. */
export async function insertStep(
  trx: Db,
  incidentId: string,
  {
    at,
    by,
    step,
    note,
  }: { readonly at: number; readonly by: string; readonly step: string; readonly note?: string },
): Promise<void> {
  await sql`
    insert into incident_steps (incident_id, place, at, by, step, note)
    values (${incidentId},
      (select coalesce(max(place), 0) + 1 from incident_steps where incident_id = ${incidentId}),
      ${toInstant(at)}, ${by}, ${step}, ${note ?? null})`.execute(trx);
}

/** What was done, oldest first. */
export function selectSteps(db: Db, incidentId: string): Promise<IncidentStep[]> {
  return rowsOf(
    db,
    sql`select at, by, step, note from incident_steps where incident_id = ${incidentId} order by place`,
  );
}
