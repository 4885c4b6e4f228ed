import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Keeps which rules fired in which incidents. In one order, so that nobody waits for good. */
export async function insertRules(
  trx: Db,
  fired: readonly { readonly incidentId: string; readonly ruleId: string }[],
): Promise<void> {
  if (fired.length === 0) return;
  await sql`
    insert into incident_rules (incident_id, rule_id)
    select distinct w."incidentId", w."ruleId"
    from json_to_recordset(${JSON.stringify(fired)}::json) as w ("incidentId" uuid, "ruleId" text)
    where not exists (
      select from incident_rules r where r.incident_id = w."incidentId" and r.rule_id = w."ruleId")
    order by 1, 2
    on conflict do nothing`.execute(trx);
}

/**
 * Rules that fired in an incident, and in others that found posts of the same accounts: friction that two incidents asked
 * for rests on the rules of both, and ends with the last of them.
 */
export async function selectRules(db: Db, incidentId: string): Promise<string[]> {
  const rows = await rowsOf<{ ruleId: string }>(
    db,
    sql`
    select distinct r.rule_id from incident_rules r
    where r.incident_id = ${incidentId} or exists (
      select from incident_matches m join incident_matches o
        on o.platform = m.platform and o.account_id = m.account_id and o.incident_id = r.incident_id
      where m.incident_id = ${incidentId})
    order by 1`,
  );
  return rows.map(({ ruleId }) => ruleId);
}
