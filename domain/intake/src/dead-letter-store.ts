import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** An event that could not be judged, set aside so that others go on. Holds nothing of its content. */
export interface DeadLetter {
  readonly eventId: string;
  /** Stable code of the last failure. */
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly replayedAt?: number;
}

export async function insertDeadLetter(trx: Db, letter: Omit<DeadLetter, 'replayedAt'>): Promise<void> {
  const { eventId, code, message, attempts, at } = letter;
  await sql`
    insert into dead_letters (event_id, code, message, attempts, at, session)
    values (${eventId}, ${code}, ${message}, ${attempts}, to_timestamp(${at}::float8 / 1000),
      (select session from event_queue where event_id = ${eventId}))
    on conflict (event_id) do update set
      session = excluded.session, code = excluded.code, message = excluded.message, attempts = excluded.attempts, at = excluded.at,
      replayed_at = null`.execute(trx);
}

/** The newest first, those after a place; those that were replayed only when asked for. */
export function listDeadLetters(
  db: Db,
  { limit, replayed, after }: { limit: number; replayed: boolean; after: LetterPlace | undefined },
): Promise<readonly DeadLetter[]> {
  return rowsOf(
    db,
    sql`
    select event_id, code, message, attempts, ${inMilliseconds('at', 'replayed_at')}
    from dead_letters
    where (${replayed} or replayed_at is null)
      and (${after?.at ?? null}::timestamptz is null
        or (dead_letters.at, event_id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by dead_letters.at desc, event_id desc limit ${limit}`,
  );
}

/** Where a page of dead letters ended. */
interface LetterPlace {
  readonly at: string;
  readonly id: string;
}

/** Puts dead letters that are not replayed yet back into the queue, and returns their event ids. */
export async function requeueDeadLetters(
  trx: Db,
  ids: readonly string[],
  now: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with replayed as (
      update dead_letters set replayed_at = to_timestamp(${now}::float8 / 1000)
      where event_id = any(${ids}::uuid[]) and replayed_at is null
      returning event_id, session
    )
    insert into event_queue (lane, seq, event_id, session)
    select lane, seq, id, session from events join replayed on id = event_id
    returning event_id as id`.execute(trx);
  return rows.map((row) => row.id);
}
