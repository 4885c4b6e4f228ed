import type { Session } from '@breakwater/contracts';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Where the walk through stored events stands. */
export interface SealingPlace {
  readonly next: number;
  readonly last: number;
}

/** The place, locked until the transaction ends; nothing when the walk is done, or another process is at it. */
export function lockPlace(trx: Db): Promise<SealingPlace | undefined> {
  return rowOf(
    trx,
    sql`select next_seq as next, last_seq as last from session_sealing for update skip locked`,
  );
}

/** The walk goes on from there; it is over behind its last event. */
export async function movePlace(trx: Db, next: number): Promise<void> {
  await sql`delete from session_sealing where last_seq < ${next}`.execute(trx);
  await sql`update session_sealing set next_seq = ${next}`.execute(trx);
}

/** Events of a part of the table that still wait, or were set aside, with their session in plain text. */
export function selectWaiting(
  trx: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly { readonly id: string; readonly session: Session }[]> {
  return rowsOf(
    trx,
    sql`
    select e.id, e.body -> 'session' as session from events e
    where e.seq >= ${from} and e.seq < ${to} and e.body ? 'session'
      and (exists (select from event_queue q where q.seq = e.seq)
        or exists (select from dead_letters d where d.event_id = e.id and d.replayed_at is null))`,
  );
}

/** Puts sealed sessions beside the events that wait for them. */
export async function keepSealed(
  trx: Db,
  sessions: readonly { readonly id: string; readonly session: string }[],
): Promise<void> {
  const given = sql`json_to_recordset(${JSON.stringify(sessions)}::json) as g (id uuid, session text)`;
  await sql`update event_queue q set session = decode(g.session, 'base64') from ${given} where q.event_id = g.id`.execute(
    trx,
  );
  await sql`update dead_letters d set session = decode(g.session, 'base64') from ${given} where d.event_id = g.id`.execute(
    trx,
  );
}

/** Takes the sessions out of a part of the table; says of how many events. */
export async function dropSessions(
  trx: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update events set body = body - 'session', session_kept = 'sealed'
    where seq >= ${from} and seq < ${to} and body ? 'session'`.execute(trx);
  return Number(numAffectedRows);
}
