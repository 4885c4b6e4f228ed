import type { IncidentShare } from '@breakwater/contracts/incidents';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export type StoredShare = Omit<IncidentShare, 'arrivedAt' | 'refused'>;

export async function insertShare(trx: Db, incidentId: string, share: StoredShare): Promise<void> {
  await sql`
    insert into incident_shares (id, incident_id, peer_id, peer_name, shared_by, shared_at, status, indicators)
    values (${share.id}, ${incidentId}, ${share.peerId}, ${share.peerName}, ${share.sharedBy}, ${share.sharedAt},
      ${share.status}, ${share.indicators})`.execute(trx);
}

/** Who was told, the latest first. */
export function selectShares(db: Db, incidentId: string): Promise<StoredShare[]> {
  return rowsOf(
    db,
    sql`
    select id, peer_id, peer_name, shared_by, shared_at, status, indicators from incident_shares
    where incident_id = ${incidentId} order by shared_at desc, id desc`,
  );
}

/** Which installations were told of an incident, in one order: whoever tells several goes by it. */
export async function selectTold(db: Db, incidentId: string): Promise<string[]> {
  const rows = await rowsOf<{ peerId: string }>(
    db,
    sql`select distinct peer_id from incident_shares where incident_id = ${incidentId} order by peer_id`,
  );
  return rows.map(({ peerId }) => peerId);
}
