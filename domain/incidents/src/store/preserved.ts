import type { AccountRef } from '@breakwater/contracts';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Nothing of these accounts is deleted until the stated time: so many days after the incident ends. */
export async function preserveAccounts(
  trx: Db,
  accounts: readonly { readonly incidentId: string; readonly platform: string; readonly accountId: string }[],
  days: number,
): Promise<void> {
  if (accounts.length === 0) return;
  await sql`
    insert into incident_preserved (incident_id, platform, account_id, until)
    select distinct i.id, w.platform, w."accountId", i.expires_at + make_interval(days => ${days}::int)
    from json_to_recordset(${JSON.stringify(accounts)}::json) as w ("incidentId" uuid, platform text, "accountId" text)
    join incidents i on i.id = w."incidentId"
    order by 1, 2, 3
    on conflict do nothing`.execute(trx);
}

export async function setPreservedUntil(trx: Db, incidentId: string, until: string): Promise<void> {
  await sql`update incident_preserved set until = ${until} where incident_id = ${incidentId}`.execute(trx);
}

/** Says how many accounts. */
export async function forgetPreserved(trx: Db, incidentId: string): Promise<number> {
  const { rows } =
    await sql`delete from incident_preserved where incident_id = ${incidentId} returning 1`.execute(trx);
  return rows.length;
}

/** Nothing is kept of accounts of which every match is let through. */
export async function releaseLetThrough(
  trx: Db,
  incidentId: string,
  accounts: readonly AccountRef[],
): Promise<void> {
  await sql`
    delete from incident_preserved p using json_to_recordset(${JSON.stringify(accounts)}::json) as a
      (platform text, "accountId" text)
    where p.incident_id = ${incidentId} and p.platform = a.platform and p.account_id = a."accountId" and not exists (
      select from incident_matches m where m.incident_id = p.incident_id and m.platform = p.platform
        and m.account_id = p.account_id and not m.awareness)`.execute(trx);
}

export async function countPreserved(
  db: Db,
  incidentId: string,
): Promise<{ readonly accounts: number; readonly posts: number; readonly until?: string }> {
  const row = await rowOf<{ accounts: number; posts: number; until?: string }>(
    db,
    sql`
    select count(*)::int as accounts, max(p.until) as until,
      (select count(*)::int from incident_matches m where m.incident_id = ${incidentId} and exists (
        select from incident_preserved o where o.incident_id = m.incident_id and o.platform = m.platform
          and o.account_id = m.account_id)) as posts
    from incident_preserved p where p.incident_id = ${incidentId}`,
  );
  return row ?? { accounts: 0, posts: 0 };
}
