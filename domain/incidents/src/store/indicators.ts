import type { IncidentIndicator, IndicatorKind, IndicatorState } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { countHits, type KeptCounts } from './kept.ts';

export type Checked = 'passed' | 'forced' | 'failed';

/** An indicator as it is stored. */
export interface StoredIndicator extends Omit<IncidentIndicator, 'hits' | 'forced'> {
  readonly incidentId: string;
  readonly key: string;
  readonly checked: Checked;
}

const COLUMNS = sql.raw(`
  n.id, n.incident_id, n.kind, n.value, n.platform, n.key, n.reason, n.state, n.checked, n.added_by, n.added_at,
  n.in_force_by, n.in_force_at, n.withdrawn_by, n.withdrawn_at`);

const select = (db: Db, rest: RawBuilder<unknown>): Promise<StoredIndicator[]> =>
  rowsOf(db, sql`select ${COLUMNS} from incident_indicators n ${rest}`);

/** Adds an indicator; undefined where the incident has it already, which stays as it is. */
export function insertIndicator(trx: Db, indicator: StoredIndicator): Promise<StoredIndicator | undefined> {
  const { inForceBy = null, inForceAt = null } = indicator;
  return rowOf(
    trx,
    sql`
    insert into incident_indicators as n (id, incident_id, kind, value, platform, key, reason, state, checked, added_by,
      added_at, in_force_by, in_force_at)
    values (${indicator.id}, ${indicator.incidentId}, ${indicator.kind}, ${indicator.value}, ${indicator.platform ?? null},
      ${indicator.key}, ${indicator.reason}, ${indicator.state}, ${indicator.checked}, ${indicator.addedBy},
      ${indicator.addedAt}, ${inForceBy}, ${inForceAt})
    on conflict do nothing
    returning ${COLUMNS}`,
  );
}

export function selectByKeys(
  db: Db,
  incidentId: string,
  keys: readonly string[],
): Promise<StoredIndicator[]> {
  return select(
    db,
    sql`where n.incident_id = ${incidentId} and n.state <> 'withdrawn' and n.key = any(${keys}::text[])`,
  );
}

export async function lockIndicator(
  trx: Db,
  incidentId: string,
  id: string,
): Promise<StoredIndicator | undefined> {
  return (await select(trx, sql`where n.incident_id = ${incidentId} and n.id = ${id} for update`))[0];
}

/** What is proposed, in the order of what a confirmation binds. */
export function selectProposed(db: Db, incidentId: string): Promise<StoredIndicator[]> {
  return select(db, sql`where n.incident_id = ${incidentId} and n.state = 'proposed' order by n.id`);
}

/** Of these, those that are in force. */
export async function selectIdsInForce(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from incident_indicators where id = any(${ids}::uuid[]) and state = 'in-force'`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Everything in force in these incidents. */
export function selectInForce(db: Db, incidentIds: readonly string[]): Promise<StoredIndicator[]> {
  return select(
    db,
    sql`where n.incident_id = any(${incidentIds}::uuid[]) and n.state = 'in-force' order by n.id`,
  );
}

export interface IndicatorFilter {
  readonly state?: IndicatorState | undefined;
  readonly kind?: IndicatorKind | undefined;
}

/** Indicators with what they hit, the latest added first: those after an id. */
export async function selectIndicators(
  db: Db,
  incidentId: string,
  { state, kind }: IndicatorFilter,
  after: string | undefined,
  limit: number,
): Promise<IncidentIndicator[]> {
  const rows = await select(
    db,
    sql`where n.incident_id = ${incidentId}
      and (${state ?? null}::text is null or n.state = ${state ?? null})
      and (${kind ?? null}::text is null or n.kind = ${kind ?? null})
      and (${after ?? null}::uuid is null or n.id < ${after ?? null}::uuid)
    order by n.id desc limit ${limit}`,
  );
  return withHits(db, incidentId, rows);
}

/** As people see them. */
export async function withHits(
  db: Db,
  incidentId: string,
  rows: readonly StoredIndicator[],
): Promise<IncidentIndicator[]> {
  if (rows.length === 0) return [];
  // Once what matched is gone, as it was counted then.
  const incident = await rowOf<{ kept?: KeptCounts }>(
    db,
    sql`select kept from incidents where id = ${incidentId}`,
  );
  const hits = incident?.kept?.hits ?? (await countHits(db, incidentId));
  return rows.map(({ incidentId: _, key: _k, checked, ...row }) => ({
    ...row,
    forced: checked === 'forced',
    hits: hits[row.id] ?? 0,
  }));
}

export async function putIndicatorInForce(
  trx: Db,
  id: string,
  { by, at, checked }: { readonly by: string; readonly at: number; readonly checked: Checked },
): Promise<void> {
  await sql`
    update incident_indicators set state = 'in-force', in_force_by = ${by}, in_force_at = ${toInstant(at)},
      checked = ${checked}
    where id = ${id}`.execute(trx);
}

/** Accounts that were named go with a false alarm: nobody of them was part of anything. */
export async function forgetAccounts(trx: Db, incidentId: string): Promise<void> {
  await sql`delete from incident_indicators where incident_id = ${incidentId} and kind = 'account'`.execute(
    trx,
  );
}

export interface Withdrawal {
  readonly by: string;
  readonly at: number;
  readonly because: string;
}

export async function withdrawIndicator(trx: Db, id: string, { by, at, because }: Withdrawal): Promise<void> {
  await sql`
    update incident_indicators set state = 'withdrawn', withdrawn_by = ${by}, withdrawn_at = ${toInstant(at)},
      withdrawn_because = ${because}
    where id = ${id}`.execute(trx);
}

/** All of an incident that ends. */
export async function withdrawAll(
  trx: Db,
  incidentId: string,
  { by, at, because }: Withdrawal,
): Promise<void> {
  await sql`
    update incident_indicators set state = 'withdrawn', withdrawn_by = ${by}, withdrawn_at = ${toInstant(at)},
      withdrawn_because = ${because}
    where incident_id = ${incidentId} and state <> 'withdrawn'`.execute(trx);
}

/** For the debrief: in force at the end without a hit, and withdrawn before it. */
export async function countOutcomes(
  db: Db,
  incidentId: string,
): Promise<{ readonly left: number; readonly withoutHits: number; readonly withdrawn: number }> {
  const row = await rowOf<{ left: number; withoutHits: number; withdrawn: number }>(
    db,
    sql`
    select count(*) filter (where n.state <> 'withdrawn')::int as left,
      count(*) filter (where n.in_force_at is not null and not exists (
        select from incident_matches m where m.incident_id = n.incident_id and n.id = any(m.indicators)))::int as without_hits,
      count(*) filter (where n.withdrawn_at < coalesce(i.closed_at, 'infinity'))::int as withdrawn
    from incident_indicators n join incidents i on i.id = n.incident_id where n.incident_id = ${incidentId}`,
  );
  return row ?? { left: 0, withoutHits: 0, withdrawn: 0 };
}
