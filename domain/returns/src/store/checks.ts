import type { AccountRef } from '@breakwater/contracts';
import type { GateBand, GateCause, GateCheck, ReturnEvidence } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A check as it is written. */
export interface NewCheck {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly platform: string;
  readonly accountId?: string | undefined;
  /** Event of which it is. */
  readonly eventId?: string | undefined;
  readonly cause: GateCause;
  readonly band: Exclude<GateBand, 'nothing'>;
  readonly heldBackBy?: string | undefined;
  readonly reason?: string | undefined;
  readonly evidence: readonly ReturnEvidence[];
  readonly model: string;
}

/** Keeps checks, in one statement. */
export async function insertChecks(db: Db, checks: readonly NewCheck[]): Promise<void> {
  if (checks.length === 0) return;
  const given = checks.map(({ accountId, eventId, heldBackBy, reason, ...check }) => ({
    ...check,
    accountId: accountId ?? null,
    eventId: eventId ?? null,
    heldBackBy: heldBackBy ?? null,
    reason: reason ?? null,
    probability: check.evidence[0]?.probability ?? null,
    removals: check.evidence.map(({ removalId }) => removalId),
  }));
  await sql`
    insert into gate_checks (id, at, platform, account_id, event_id, cause, band, held_back_by, reason, probability,
      evidence, removal_ids, model)
    select id, to_timestamp(at / 1000), platform, "accountId", "eventId", cause, band, "heldBackBy", reason, probability,
      evidence, array(select jsonb_array_elements_text(removals)::uuid), model
    from json_to_recordset(${JSON.stringify(given)}::json) as g (id uuid, at float8, platform text, "accountId" text,
      "eventId" uuid, cause text, band text, "heldBackBy" text, reason text, probability float8, evidence jsonb,
      removals jsonb, model text)`.execute(db);
}

interface CheckRow {
  readonly id: string;
  readonly at: Date;
  readonly platform: string;
  readonly account_id: string | null;
  readonly cause: GateCause;
  readonly band: GateBand;
  readonly held_back_by: string | null;
  readonly reason: string | null;
  readonly probability: number | null;
  readonly evidence: ReturnEvidence[];
  readonly model: string;
  readonly voided: GateCheck['voided'] | null;
}

const COLUMNS = sql.raw(
  'id, at, platform, account_id, cause, band, held_back_by, reason, probability, evidence, model, voided',
);

function toCheck(row: CheckRow): GateCheck {
  return {
    id: row.id,
    at: toInstant(row.at.getTime()),
    platform: row.platform,
    ...(row.account_id !== null && { accountId: row.account_id }),
    cause: row.cause,
    band: row.band,
    ...(row.held_back_by !== null && { heldBackBy: row.held_back_by }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.probability !== null && { probability: row.probability }),
    evidence: row.evidence,
    model: row.model,
    ...(row.voided && { voided: row.voided }),
  };
}

/** Which checks a page shows; what is left out does not matter. */
export interface CheckFilter {
  readonly band?: GateBand | undefined;
  readonly platform?: string | undefined;
  readonly cause?: GateCause | undefined;
  readonly accountId?: string | undefined;
  /** Those that found this removal. */
  readonly removalId?: string | undefined;
}

/** Checks, the latest first; those after a place. */
export async function selectChecks(
  db: Db,
  filter: CheckFilter,
  { limit, after }: { limit: number; after: { at: string; id: string } | undefined },
): Promise<GateCheck[]> {
  const { band = null, platform = null, cause = null, accountId = null, removalId = null } = filter;
  const { rows } = await sql<CheckRow>`
    select ${COLUMNS} from gate_checks
    where (${band}::text is null or band = ${band}) and (${platform}::text is null or platform = ${platform})
      and (${cause}::text is null or cause = ${cause}) and (${accountId}::text is null or account_id = ${accountId})
      and (${removalId}::uuid is null or removal_ids @> array[${removalId}::uuid])
      and (${after?.at ?? null}::timestamptz is null
        or (at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows.map(toCheck);
}

export async function selectCheck(db: Db, id: string): Promise<GateCheck | undefined> {
  const { rows } = await sql<CheckRow>`select ${COLUMNS} from gate_checks where id = ${id}`.execute(db);
  return rows[0] && toCheck(rows[0]);
}

/** A check that rests on a removal. */
export interface RestingCheck {
  readonly id: string;
  readonly platform: AccountRef['platform'];
  readonly accountId: string | null;
  readonly band: GateBand;
  readonly evidence: readonly ReturnEvidence[];
  readonly voided: GateCheck['voided'] | null;
}

/** Checks that rest on a removal, locked. */
export async function selectResting(trx: Db, removalId: string): Promise<RestingCheck[]> {
  const { rows } = await sql<RestingCheck>`
    select id, platform, account_id as "accountId", band, evidence, voided from gate_checks
    where removal_ids @> array[${removalId}::uuid] order by id for update`.execute(trx);
  return rows;
}

export async function replaceEvidence(trx: Db, checks: readonly RestingCheck[]): Promise<void> {
  if (checks.length === 0) return;
  const given = checks.map(({ id, evidence, voided }) => ({
    id,
    evidence,
    voided,
    probability: evidence[0]?.probability ?? null,
    removals: evidence.map(({ removalId }) => removalId),
  }));
  await sql`
    update gate_checks c set evidence = g.evidence, voided = coalesce(c.voided, g.voided), probability = g.probability,
      removal_ids = array(select jsonb_array_elements_text(g.removals)::uuid)
    from json_to_recordset(${JSON.stringify(given)}::json)
      as g (id uuid, evidence jsonb, voided text, probability float8, removals jsonb)
    where c.id = g.id`.execute(trx);
}

/** Forgets checks that are older than that. */
export async function forgetChecks(db: Db, before: number): Promise<void> {
  await sql`delete from gate_checks where at < ${toInstant(before)}`.execute(db);
}
