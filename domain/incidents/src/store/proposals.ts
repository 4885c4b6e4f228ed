import type { Incident, IncidentFacts, IncidentProposal } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

const select = (db: Db, rest: RawBuilder<unknown>): Promise<IncidentProposal[]> =>
  rowsOf(
    db,
    sql`
    select p.id, p.peer_id, p.peer_name, p.received_at, p.facts, p.fingerprint, p.state, p.incident_id, p.decided_by, p.decided_at, p.reason
    from incident_proposals p ${rest}`,
  );

/** Facts that came; later ones of the same incident take the place of those that nobody decided on. */
export async function putProposal(
  trx: Db,
  one: Pick<IncidentProposal, 'id' | 'peerId' | 'peerName' | 'receivedAt' | 'facts' | 'fingerprint'>,
): Promise<void> {
  await sql`
    insert into incident_proposals (id, peer_id, peer_name, external_id, received_at, facts, fingerprint, state)
    values (${one.id}, ${one.peerId}, ${one.peerName}, ${one.facts.id}, ${one.receivedAt},
      ${JSON.stringify(one.facts)}::jsonb, ${one.fingerprint}, 'waiting')
    on conflict (peer_id, external_id) where state = 'waiting'
      do update set facts = excluded.facts, fingerprint = excluded.fingerprint, received_at = excluded.received_at,
        peer_name = excluded.peer_name`.execute(trx);
}

/** The latest first: those after an id. */
export function selectProposals(
  db: Db,
  state: IncidentProposal['state'] | undefined,
  after: string | undefined,
  limit: number,
): Promise<IncidentProposal[]> {
  return select(
    db,
    sql`where (${state ?? null}::text is null or p.state = ${state ?? null})
      and (${after ?? null}::uuid is null or (p.received_at, p.id) <
        (select a.received_at, a.id from incident_proposals a where a.id = ${after ?? null}::uuid))
    order by p.received_at desc, p.id desc limit ${limit}`,
  );
}

export async function lockProposal(trx: Db, id: string): Promise<IncidentProposal | undefined> {
  return (await select(trx, sql`where p.id = ${id} for update`))[0];
}

export async function findProposal(db: Db, id: string): Promise<IncidentProposal | undefined> {
  return (await select(db, sql`where p.id = ${id}`))[0];
}

/** What people said of it; accounts that it named stay in no proposal that is decided. */
export async function decideProposal(
  trx: Db,
  id: string,
  decided: {
    readonly state: 'accepted' | 'declined';
    readonly by: string;
    readonly at: number;
    readonly reason: string;
    readonly incidentId?: string;
    readonly facts: IncidentFacts;
  },
): Promise<void> {
  await sql`
    update incident_proposals set state = ${decided.state}, decided_by = ${decided.by},
      decided_at = ${toInstant(decided.at)}, reason = ${decided.reason}, incident_id = ${decided.incidentId ?? null},
      facts = ${JSON.stringify(decided.facts)}::jsonb
    where id = ${id}`.execute(trx);
}

const WITHOUT_ACCOUNTS = sql.raw(`jsonb_set(facts, '{indicators}', (
      select coalesce(jsonb_agg(n), '[]'::jsonb) from jsonb_array_elements(facts -> 'indicators') n
      where n ->> 'kind' <> 'account'))`);

/**
 * An installation tells that an incident of its own ended: nobody is asked about it any more, and what was taken over says
 * so. Says how many proposals there were.
 */
export async function endProposals(
  trx: Db,
  {
    peerId,
    facts: { id, status },
    at,
  }: { readonly peerId: string; readonly facts: IncidentFacts; readonly at: string },
): Promise<number> {
  const { rows } = await sql`
    update incident_proposals set ended_at = ${at}, state = case state when 'waiting' then 'expired' else state end,
      facts = jsonb_set(${WITHOUT_ACCOUNTS}, '{status}', to_jsonb(${status}::text))
    where peer_id = ${peerId} and external_id = ${id} and ended_at is null returning 1`.execute(trx);
  return rows.length;
}

/** Installations whose facts were taken over into an incident, and how it stands there by their own word. */
export function selectPeers(db: Db, incidentId: string): Promise<Incident['peers']> {
  return rowsOf(
    db,
    sql`
    select peer_name, id as proposal_id, facts ->> 'status' as status, ended_at from incident_proposals
    where incident_id = ${incidentId} and state = 'accepted' order by decided_at, id`,
  );
}

/** Those whose incident is over without a word from here: what they named of accounts goes. */
export async function expireProposals(db: Db, now: number): Promise<number> {
  const { rows } = await sql`
    update incident_proposals set state = 'expired', facts = ${WITHOUT_ACCOUNTS}
    where state = 'waiting' and (facts ->> 'expiresAt')::timestamptz <= ${toInstant(now)} returning 1`.execute(
    db,
  );
  return rows.length;
}
