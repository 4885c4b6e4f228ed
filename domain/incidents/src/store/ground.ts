import type { AccountRef } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A post that matched, with whether anything else asks for what was done about it. */
export interface MatchedPost {
  readonly contentId: string;
  readonly awareness: boolean;
  /** Another incident that is in force asks for friction on it too. */
  readonly elsewhere: boolean;
  /** Events it came in that no other incident found, but false alarms. */
  readonly eventIds: readonly string[];
}

/** An account with posts that matched an incident. */
export interface MatchedAccount extends AccountRef {
  readonly place: string;
  /** Another incident that is in force asks for friction on posts of it. */
  readonly elsewhere: boolean;
  /** Another incident that was no false alarm has posts of it: jobs may rest on those. */
  readonly known: boolean;
  readonly posts: readonly MatchedPost[];
}

/** Accounts with matches, in order: those after a place. */
export function selectAccounts(
  db: Db,
  incidentId: string,
  after: string,
  limit: number,
): Promise<MatchedAccount[]> {
  return select(db, incidentId, sql`a.place > ${after} collate "C"`, limit);
}

/**
 * Jobs on an account rest on what several incidents found of it. One that goes with all its matches leaves its events to the
 * others, to one match of each, so that the last of them that goes knows all that a job may rest on. In one order, so that
 * nobody waits for good.
 */
export async function leaveEvents(
  trx: Db,
  incidentId: string,
  accounts: readonly AccountRef[],
): Promise<void> {
  if (accounts.length === 0) return;
  await sql`
    with leaving as (
      select m.platform, m.account_id, array_agg(e) as event_ids
      from incident_matches m cross join unnest(m.event_ids) as e
        join json_to_recordset(${JSON.stringify(accounts)}::json) as a (platform text, "accountId" text)
          on a.platform = m.platform and a."accountId" = m.account_id
      where m.incident_id = ${incidentId} group by m.platform, m.account_id
    ), others as (
      select o.incident_id, o.platform, o.content_id, l.event_ids
      from incident_matches o join leaving l on l.platform = o.platform and l.account_id = o.account_id
        join incidents i on i.id = o.incident_id and i.status <> 'false-alarm'
      where o.incident_id <> ${incidentId} and o.content_id = (
        select min(f.content_id) from incident_matches f
        where f.incident_id = o.incident_id and f.platform = o.platform and f.account_id = o.account_id)
      order by o.incident_id, o.platform, o.content_id for update of o
    )
    update incident_matches m set event_ids = array(select distinct unnest(m.event_ids || o.event_ids))
    from others o
    where m.incident_id = o.incident_id and m.platform = o.platform and m.content_id = o.content_id`.execute(
    trx,
  );
}

/** The accounts behind posts, with all that matched of them. */
export function selectAccountsOf(
  db: Db,
  incidentId: string,
  accounts: readonly AccountRef[],
): Promise<MatchedAccount[]> {
  if (accounts.length === 0) return Promise.resolve([]);
  return select(
    db,
    incidentId,
    sql`(a.platform, a.account_id) in (
      select w.platform, w."accountId" from json_to_recordset(${JSON.stringify(accounts)}::json)
        as w (platform text, "accountId" text))`,
    accounts.length,
  );
}

function select(
  db: Db,
  incidentId: string,
  which: RawBuilder<unknown>,
  limit: number,
): Promise<MatchedAccount[]> {
  return rowsOf(
    db,
    sql`
    with accounts as (
      select a.platform, a.account_id, a.place from (
        select distinct platform, account_id, (platform || ' ' || account_id) collate "C" as place
        from incident_matches where incident_id = ${incidentId}
      ) a where ${which} order by a.place limit ${limit}
    ), others as (
      select o.platform, o.account_id, o.content_id, o.event_ids, i.status = 'active' and not o.awareness as asks
      from accounts a join incident_matches o using (platform, account_id) join incidents i on i.id = o.incident_id
      where o.incident_id <> ${incidentId} and i.status <> 'false-alarm'
    )
    select a.platform, a.account_id, a.place,
      exists (select from others o where o.platform = a.platform and o.account_id = a.account_id and o.asks) as elsewhere,
      exists (select from others o where o.platform = a.platform and o.account_id = a.account_id) as known,
      json_agg(json_build_object(
        'contentId', m.content_id,
        'awareness', m.awareness,
        'elsewhere', exists (
          select from others o where o.platform = m.platform and o.content_id = m.content_id and o.asks),
        'eventIds', array(
          select e::text from unnest(m.event_ids) as e where not exists (
            select from others o where o.platform = m.platform and o.account_id = m.account_id and e = any(o.event_ids)))
      ) order by m.content_id) as posts
    from accounts a join incident_matches m on m.incident_id = ${incidentId}
      and m.platform = a.platform and m.account_id = a.account_id
    group by a.platform, a.account_id, a.place order by a.place`,
  );
}
