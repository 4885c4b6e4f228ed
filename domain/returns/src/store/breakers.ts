import type { BreakerKind, GateBreaker } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A breaker that has just tripped. Instants are milliseconds since the epoch. */
export interface NewBreaker {
  readonly kind: BreakerKind;
  readonly key: string;
  readonly flagged: number;
  readonly signUps: number;
  readonly trippedAt: number;
  readonly until: number;
}

/** Keeps that a breaker tripped; says whether it had not before. */
export async function insertBreaker(trx: Db, breaker: NewBreaker): Promise<boolean> {
  const { kind, key, flagged, signUps, trippedAt, until } = breaker;
  const { numAffectedRows } = await sql`
    insert into gate_breakers as b (kind, key, flagged, sign_ups, tripped_at, until)
    values (${kind}, ${key}, ${flagged}, ${signUps}, ${toInstant(trippedAt)}, ${toInstant(until)})
    on conflict (kind, key) do update set flagged = excluded.flagged, sign_ups = excluded.sign_ups,
      tripped_at = excluded.tripped_at, until = excluded.until, held_back = 0
    where b.until <= excluded.tripped_at`.execute(trx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Breakers that hold back now. */
export function selectBreakers(db: Db, now: number): Promise<GateBreaker[]> {
  return rowsOf(
    db,
    sql`
    select kind, key, flagged, sign_ups, tripped_at, until, held_back
    from gate_breakers where until > ${toInstant(now)} order by tripped_at, kind, key`,
  );
}

/** Takes a breaker away; says whether there was one that held back. */
export async function deleteBreaker(trx: Db, kind: string, key: string, now: number): Promise<boolean> {
  const found = await rowOf<{ held: boolean }>(
    trx,
    sql`
    delete from gate_breakers where kind = ${kind} and key = ${key}
    returning until > ${toInstant(now)} as held`,
  );
  return found?.held ?? false;
}

/** Adds to how many flags breakers kept away. */
export async function addHeldBack(
  db: Db,
  counts: readonly { readonly kind: string; readonly key: string; readonly count: number }[],
): Promise<void> {
  await sql`
    update gate_breakers b set held_back = held_back + g.count
    from json_to_recordset(${JSON.stringify(counts)}::json) as g (kind text, key text, count int)
    where b.kind = g.kind and b.key = g.key`.execute(db);
}
