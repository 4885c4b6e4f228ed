import type { AccountRef } from '@breakwater/contracts';
import type { IncidentAwareness } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export type StoredAwareness = IncidentAwareness & { readonly incidentId: string };

const COLUMNS = sql.raw(
  'id, incident_id, kind, platform, account_id, content_id, reason, added_by, added_at, withdrawn_by, withdrawn_at',
);

/** Lets somebody through; where the incident does already, says since when and why, and changes nothing. */
export async function insertAwareness(trx: Db, one: StoredAwareness): Promise<IncidentAwareness | undefined> {
  const { incidentId, kind, platform, accountId = null, contentId = null } = one;
  const inserted = await rowOf(
    trx,
    sql`
    insert into incident_awareness (id, incident_id, kind, platform, account_id, content_id, reason, added_by, added_at)
    values (${one.id}, ${incidentId}, ${kind}, ${platform}, ${accountId}, ${contentId}, ${one.reason}, ${one.addedBy},
      ${one.addedAt})
    on conflict do nothing returning id`,
  );
  if (inserted) return undefined;
  const known = await rowOf<StoredAwareness>(
    trx,
    sql`
    select ${COLUMNS} from incident_awareness
    where incident_id = ${incidentId} and kind = ${kind} and platform = ${platform} and withdrawn_at is null
      and coalesce(account_id, content_id) = coalesce(${accountId}::text, ${contentId}::text)`,
  );
  if (!known) throw new Error('an exception that was there is gone');
  const { incidentId: _, ...shown } = known;
  return shown;
}

/** Who and what is let through, and was, the latest first. */
export async function selectAwareness(db: Db, incidentId: string): Promise<IncidentAwareness[]> {
  const rows = await rowsOf<StoredAwareness>(
    db,
    sql`select ${COLUMNS} from incident_awareness where incident_id = ${incidentId} order by id desc`,
  );
  return rows.map(({ incidentId: _, ...one }) => one);
}

/** Who and what is let through now in these incidents. */
export function selectLetThrough(db: Db, incidentIds: readonly string[]): Promise<StoredAwareness[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from incident_awareness
    where incident_id = any(${incidentIds}::uuid[]) and withdrawn_at is null`,
  );
}

/** Says what it was; undefined where it is not there or is withdrawn already. */
export function withdrawAwareness(
  trx: Db,
  incidentId: string,
  id: string,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<StoredAwareness | undefined> {
  return rowOf(
    trx,
    sql`
    update incident_awareness set withdrawn_by = ${by}, withdrawn_at = ${toInstant(at)}
    where incident_id = ${incidentId} and id = ${id} and withdrawn_at is null returning ${COLUMNS}`,
  );
}

export async function endAwareness(trx: Db, incidentId: string, by: string, at: number): Promise<void> {
  await sql`
    update incident_awareness set withdrawn_by = ${by}, withdrawn_at = ${toInstant(at)}
    where incident_id = ${incidentId} and withdrawn_at is null`.execute(trx);
}

export async function forgetAwareness(trx: Db, incidentId: string): Promise<void> {
  await sql`delete from incident_awareness where incident_id = ${incidentId}`.execute(trx);
}

export async function countLetThrough(db: Db, incidentId: string): Promise<number> {
  const row = await rowOf<{ n: number }>(
    db,
    sql`
    select count(*)::int as n from incident_awareness where incident_id = ${incidentId} and withdrawn_at is null`,
  );
  return row?.n ?? 0;
}

/** Which of these accounts an incident that runs lets through as newsrooms. */
export function selectNewsrooms(db: Db, accounts: readonly AccountRef[]): Promise<AccountRef[]> {
  return rowsOf(
    db,
    sql`
    select distinct a.platform, a.account_id from incident_awareness a join incidents i on i.id = a.incident_id
    where i.status = 'active' and a.kind = 'newsroom' and a.withdrawn_at is null and (a.platform, a.account_id) in (
      select * from unnest(${accounts.map(({ platform }) => platform)}::text[],
        ${accounts.map(({ accountId }) => accountId)}::text[]))`,
  );
}
