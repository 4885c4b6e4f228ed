import type { GateBand, GateCause, GateCheck, ReturnEvidence } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
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

const COLUMNS = sql.raw(
  'id, at, platform, account_id, cause, band, held_back_by, reason, probability, evidence, model, voided',
);

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
export function selectChecks(
  db: Db,
  filter: CheckFilter,
  { limit, after }: { limit: number; after: { at: string; id: string } | undefined },
): Promise<GateCheck[]> {
  const { band = null, platform = null, cause = null, accountId = null, removalId = null } = filter;
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from gate_checks
    where (${band}::text is null or band = ${band}) and (${platform}::text is null or platform = ${platform})
      and (${cause}::text is null or cause = ${cause}) and (${accountId}::text is null or account_id = ${accountId})
      and (${removalId}::uuid is null or removal_ids @> array[${removalId}::uuid])
      and (${after?.at ?? null}::timestamptz is null
        or (at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by at desc, id desc limit ${limit}`,
  );
}

export function selectCheck(db: Db, id: string): Promise<GateCheck | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from gate_checks where id = ${id}`);
}

/** A check that rests on a removal, and why it means nothing any more. */
export type RestingCheck = Pick<GateCheck, 'id' | 'platform' | 'accountId' | 'band' | 'evidence' | 'voided'>;

/** Checks that rest on a removal, locked, without whether they meant nothing before. */
export function selectResting(trx: Db, removalId: string): Promise<RestingCheck[]> {
  return rowsOf(
    trx,
    sql`
    select id, platform, account_id, band, evidence from gate_checks
    where removal_ids @> array[${removalId}::uuid] order by id for update`,
  );
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
