import type {
  Incident,
  IncidentChange,
  IncidentState,
  IncidentSummary,
} from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { KeptCounts } from './kept.ts';

/** An incident as it is stored; what is counted of it is read besides. */
export type StoredIncident = Omit<IncidentSummary, 'protocol' | 'indicatorCounts' | 'found' | 'decided'> &
  Pick<Incident, 'from'> & {
    readonly sweptAfter: string;
    readonly sweptAt?: string;
    readonly sweepAttempts: number;
    readonly sweepFault?: string;
    readonly leftFriction: number;
    readonly leftJobs: number;
    /** Once what matched is gone. */
    readonly kept?: KeptCounts;
    readonly debriefedBy?: string;
    readonly debrief?: { readonly well: string; readonly wrong: string; readonly next: string };
  };

interface WithPeer extends Omit<StoredIncident, 'from'> {
  readonly peerId?: string;
  readonly peerName?: string;
  readonly proposalId?: string;
}

const COLUMNS = sql.raw(`
  i.id, i.title, i.summary, i.happened_at, i.entities, i.jurisdictions, i.threat_to_life, i.trigger, i.reason, i.status,
  i.declared_at, i.declared_by, i.confirmed_at, i.confirmed_by, i.expires_at, i.closed_at, i.closed_by, i.closed_because,
  i.debriefed_at, i.debriefed_by, i.debrief, i.preserve_until, i.peer_id, i.peer_name, i.proposal_id, i.swept_after,
  i.swept_at, i.sweep_attempts, i.sweep_fault, i.left_friction, i.left_jobs, i.kept`);

async function select(db: Db, rest: RawBuilder<unknown>): Promise<StoredIncident[]> {
  const rows = await rowsOf<WithPeer>(db, sql`select ${COLUMNS} from incidents i ${rest}`);
  return rows.map(({ peerId, peerName, proposalId, ...row }) => ({
    ...row,
    ...(peerId !== undefined &&
      peerName !== undefined &&
      proposalId !== undefined && { from: { peerId, peerName, proposalId } }),
  }));
}

export type NewIncident = Omit<
  StoredIncident,
  'status' | 'sweptAfter' | 'sweepAttempts' | 'leftFriction' | 'leftJobs'
>;

export async function insertIncident(trx: Db, incident: NewIncident): Promise<void> {
  const { from } = incident;
  await sql`
    insert into incidents (id, title, summary, happened_at, entities, jurisdictions, threat_to_life, trigger, reason,
      status, declared_at, declared_by, expires_at, peer_id, peer_name, proposal_id)
    values (${incident.id}, ${incident.title}, ${incident.summary}, ${incident.happenedAt},
      ${JSON.stringify(incident.entities)}::jsonb, ${incident.jurisdictions}::text[], ${incident.threatToLife},
      ${incident.trigger}, ${incident.reason}, 'declared', ${incident.declaredAt}, ${incident.declaredBy},
      ${incident.expiresAt}, ${from?.peerId ?? null}, ${from?.peerName ?? null}, ${from?.proposalId ?? null})`.execute(
    trx,
  );
}

export async function findIncident(db: Db, id: string): Promise<StoredIncident | undefined> {
  return (await select(db, sql`where i.id = ${id}`))[0];
}

/** Locked until the unit ends: nobody notes what matched meanwhile, and nobody ends it. */
export async function lockIncident(trx: Db, id: string): Promise<StoredIncident | undefined> {
  return (await select(trx, sql`where i.id = ${id} for update`))[0];
}

/** Incidents, the latest declared first: those after an id. */
export function selectIncidents(
  db: Db,
  state: IncidentState | undefined,
  after: string | undefined,
  limit: number,
): Promise<StoredIncident[]> {
  return select(
    db,
    sql`where (${state ?? null}::text is null or i.status = ${state ?? null})
      and (${after ?? null}::uuid is null or (i.declared_at, i.id) <
        (select a.declared_at, a.id from incidents a where a.id = ${after ?? null}::uuid))
      order by i.declared_at desc, i.id desc limit ${limit}`,
  );
}

/** Incidents that are in force at an instant. */
export function selectActive(db: Db, now: number): Promise<StoredIncident[]> {
  return select(db, sql`where i.status = 'active' and i.expires_at > ${toInstant(now)} order by i.id`);
}

/** Of these, those that are in force; until the unit ends nobody ends them, and who only groups or counts is not kept waiting. */
export async function lockActive(trx: Db, ids: readonly string[], now: number): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    select id from incidents where id = any(${ids}::uuid[]) and status = 'active' and expires_at > ${toInstant(now)}
    order by id for key share`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** An incident whose time is over; left to whoever ends it already. */
export async function lockExpired(trx: Db, now: number): Promise<StoredIncident | undefined> {
  const found = await select(
    trx,
    sql`where i.status in ('declared', 'active') and i.expires_at <= ${toInstant(now)}
      order by i.expires_at limit 1 for update skip locked`,
  );
  return found[0];
}

/** One that ended and of which something temporary may still hold: what failed comes after the others, once it is due. */
export async function lockUnswept(trx: Db, now: number): Promise<StoredIncident | undefined> {
  const found = await select(
    trx,
    sql`where i.closed_at is not null and i.swept_at is null
      and (i.sweep_retry_at is null or i.sweep_retry_at <= ${toInstant(now)})
    order by i.sweep_attempts, i.closed_at limit 1 for update skip locked`,
  );
  return found[0];
}

/** One of which what matched was kept long enough. */
export async function lockUnreleased(trx: Db, now: number): Promise<StoredIncident | undefined> {
  const found = await select(
    trx,
    sql`where i.preserve_until <= ${toInstant(now)} and i.released_at is null
    order by i.preserve_until limit 1 for update skip locked`,
  );
  return found[0];
}

export async function confirmIncident(trx: Db, id: string, by: string, at: number): Promise<void> {
  await sql`
    update incidents set status = 'active', confirmed_by = ${by}, confirmed_at = ${toInstant(at)}
    where id = ${id}`.execute(trx);
}

export async function changeKnown(trx: Db, id: string, change: IncidentChange): Promise<void> {
  const { title = null, summary = null, happenedAt = null, entities, jurisdictions = null } = change;
  const { threatToLife = null } = change;
  await sql`
    update incidents set title = coalesce(${title}::text, title), summary = coalesce(${summary}::text, summary),
      happened_at = coalesce(${happenedAt}::timestamptz, happened_at),
      entities = coalesce(${entities === undefined ? null : JSON.stringify(entities)}::jsonb, entities),
      jurisdictions = coalesce(${jurisdictions}::text[], jurisdictions),
      threat_to_life = coalesce(${threatToLife}::boolean, threat_to_life)
    where id = ${id}`.execute(trx);
}

export async function setExpiry(trx: Db, id: string, expiresAt: string): Promise<void> {
  await sql`update incidents set expires_at = ${expiresAt} where id = ${id}`.execute(trx);
}

export interface Ending {
  readonly status: 'closed' | 'false-alarm';
  readonly by: string;
  readonly because: string;
  readonly at: number;
  readonly preserveUntil?: string;
}

export async function endIncident(trx: Db, id: string, ending: Ending): Promise<void> {
  const { status, by, because, at, preserveUntil = null } = ending;
  await sql`
    update incidents set status = ${status}, closed_by = ${by}, closed_because = ${because}, closed_at = ${toInstant(at)},
      preserve_until = ${preserveUntil}
    where id = ${id}`.execute(trx);
}

export async function writeSwept(trx: Db, id: string, after: string, at?: number): Promise<void> {
  await sql`
    update incidents set swept_after = ${after}, swept_at = ${at === undefined ? null : toInstant(at)},
      sweep_attempts = 0, sweep_fault = null, sweep_retry_at = null
    where id = ${id}`.execute(trx);
}

/** A page failed: how often in a row, with which code, and when it is tried again. */
export async function writeSweepFault(
  db: Db,
  id: string,
  {
    attempts,
    retryAt,
    fault,
  }: { readonly attempts: number; readonly retryAt: number; readonly fault: string },
): Promise<void> {
  await sql`
    update incidents set sweep_attempts = ${attempts}, sweep_fault = ${fault}, sweep_retry_at = ${toInstant(retryAt)}
    where id = ${id}`.execute(db);
}

/** What could not be ended on accounts of a false alarm. */
export async function addLeft(
  trx: Db,
  id: string,
  { friction, jobs }: { readonly friction: number; readonly jobs: number },
): Promise<void> {
  if (friction === 0 && jobs === 0) return;
  await sql`
    update incidents set left_friction = left_friction + ${friction}, left_jobs = left_jobs + ${jobs}
    where id = ${id}`.execute(trx);
}

export async function writeDebrief(
  trx: Db,
  id: string,
  { by, at, text }: { readonly by: string; readonly at: number; readonly text: object },
): Promise<void> {
  await sql`
    update incidents set status = 'debriefed', debriefed_by = ${by}, debriefed_at = ${toInstant(at)},
      debrief = ${JSON.stringify(text)}::jsonb
    where id = ${id}`.execute(trx);
}

/** How many incidents stand in each state. */
export function countIncidents(db: Db): Promise<{ state: IncidentState; count: number }[]> {
  return rowsOf(db, sql`select status as state, count(*)::int as count from incidents group by status`);
}

interface Counts extends Pick<IncidentSummary, 'indicatorCounts' | 'found' | 'decided'> {
  readonly id: string;
}

/** What is counted of incidents for a list. */
export async function countsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{
    id: string;
    proposed: number;
    inForce: number;
    withdrawn: number;
    found: number;
    decided: number;
  }>(
    db,
    sql`
    select i.id,
      (select count(*) from incident_indicators n where n.incident_id = i.id and n.state = 'proposed')::int as proposed,
      (select count(*) from incident_indicators n where n.incident_id = i.id and n.state = 'in-force')::int as in_force,
      (select count(*) from incident_indicators n where n.incident_id = i.id and n.state = 'withdrawn')::int as withdrawn,
      coalesce((i.kept -> 'numbers' ->> 'found')::int, m.found) as found,
      coalesce((i.kept -> 'numbers' ->> 'decided')::int, m.decided) as decided
    from incidents i
    cross join lateral (
      select count(*)::int as found, count(decided_at)::int as decided
      from incident_matches m where m.incident_id = i.id and not m.awareness
    ) m
    where i.id = any(${ids}::uuid[])`,
  );
  return new Map(
    rows.map(({ id, proposed, inForce, withdrawn, found, decided }) => [
      id,
      { id, indicatorCounts: { proposed, inForce, withdrawn }, found, decided },
    ]),
  );
}
