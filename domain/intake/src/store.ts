import type { PlatformEvent, SealedIdentifiers, SessionKept } from '@breakwater/contracts';
import { type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { ACCEPTED_CHANNEL, INSTANCE, JUDGED_CHANNEL } from './events.ts';
import type { Profile, StoredEvent } from './profile.ts';

/** An accepted event on its way into the table. Instants are milliseconds since the epoch. */
export interface NewEvent {
  readonly id: string;
  readonly source: string;
  readonly sourceEventId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly type: string;
  readonly lane: number;
  readonly at: number;
  readonly receivedAt: number;
  readonly body: PlatformEvent;
  readonly sealed?: SealedIdentifiers;
  /** The sealed session, base64: in the queue until the event is judged. */
  readonly session?: string;
  readonly sessionKept?: SessionKept;
}

/** An event that waits to be judged. */
export interface QueuedEvent extends StoredEvent {
  /** How often it failed alone. */
  readonly attempts: number;
  /** How the user came in, sealed, base64. */
  readonly session?: string;
}

/**
 * Stores events, queues them in their order and wakes the workers; those whose (source, id) is taken are left out. Returns the ids of
 * the stored ones. One JSON parameter: a recordset of 1,000 rows costs the driver less than ten arrays.
 */
export async function insertEvents(trx: Db, events: readonly NewEvent[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with given as materialized (
      select * from rows from (json_to_recordset(${JSON.stringify(events)}::json) as (
        id uuid, source text, "sourceEventId" text, platform text, "accountId" text, type text, lane smallint,
        at float8, "receivedAt" float8, body jsonb, sealed jsonb, session text, "sessionKept" text))
      with ordinality as given (
        id, source, "sourceEventId", platform, "accountId", type, lane, at, "receivedAt", body, sealed, session,
        "sessionKept", n)
    ), fresh as (
      insert into event_ids (source, source_event_id, event_id)
      select source, "sourceEventId", id from given
      on conflict (source, source_event_id) do nothing
      returning event_id
    ), stored as (
      insert into events (id, source, platform, account_id, type, lane, at, received_at, body, sealed, session_kept)
      select id, source, platform, "accountId", type, lane,
        to_timestamp(at / 1000), to_timestamp("receivedAt" / 1000), body, sealed, "sessionKept"
      from given where id in (select event_id from fresh)
      order by n
      returning id, lane, seq
    ), queued as (
      insert into event_queue (lane, seq, event_id, session)
      select stored.lane, seq, id, decode(session, 'base64') from stored join given using (id)
    )
    select id, (select pg_notify(${ACCEPTED_CHANNEL}, ${INSTANCE})) from stored`.execute(trx);
  return new Set(rows.map((row) => row.id));
}

/** Ids of events that are stored already, each with the source and the id that the source gave it. */
export function findStored(
  trx: Db,
  wanted: readonly Pick<NewEvent, 'source' | 'sourceEventId'>[],
): Promise<readonly Pick<NewEvent, 'id' | 'source' | 'sourceEventId'>[]> {
  const keys = wanted.map(({ source, sourceEventId }) => ({ source, id: sourceEventId }));
  return rowsOf(
    trx,
    sql`
    select event_id as id, source, source_event_id
    from json_to_recordset(${JSON.stringify(keys)}::json) as wanted (source text, id text)
    join event_ids using (source)
    where source_event_id = wanted.id`,
  );
}

/** The oldest events in the queue of these lanes. Walks the queue by `seq`, since a worker holds many lanes. */
export function takeQueued(db: Db, lanes: readonly number[], limit: number): Promise<readonly QueuedEvent[]> {
  // Each event by its key, whatever the planner thinks of a queue whose size it cannot know.
  return rowsOf(
    db,
    sql`
    select ${eventColumns}, taken.attempts, encode(taken.session, 'base64') as session
    from (
      select seq, event_id, attempts, session from event_queue
      where lane = any(${lanes}::smallint[]) order by seq limit ${limit}
    ) as taken
    cross join lateral (select * from events where id = taken.event_id offset 0) as events
    order by taken.seq`,
  );
}

/** Takes events out of the queue; the result says how many were still in it. */
export async function removeQueued(trx: Db, seqs: readonly number[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from event_queue where seq = any(${seqs}::bigint[])`.execute(trx);
  return Number(numAffectedRows);
}

/** Counts a failure of an event that is queued, and returns how many there are by now. */
export async function countFailure(trx: Db, seq: number): Promise<number | undefined> {
  const { rows } = await sql<{ attempts: number }>`
    update event_queue set attempts = attempts + 1 where seq = ${seq} returning attempts`.execute(trx);
  return rows[0]?.attempts;
}

/** How many events wait, counted no further than `atMost`. */
export async function countQueued(db: Db, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from event_queue limit ${atMost}) as queued`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many events wait, and since when the first of them does. */
export async function readBacklog(db: Db): Promise<{ count: number; oldestReceivedAt?: number }> {
  const backlog = await rowOf<{ count: number; oldestReceivedAt?: number }>(
    db,
    sql`
    select (select count(*)::int from event_queue) as count,
      (select ${inMilliseconds('events.received_at')}
       from event_queue join events on events.id = event_id order by event_queue.seq limit 1) as oldest_received_at`,
  );
  return backlog ?? { count: 0 };
}

export function loadProfiles(trx: Db, events: readonly PlatformEvent[]): Promise<readonly Profile[]> {
  const wanted = events.map(({ platform, account }) => ({ platform, id: account.id }));
  return rowsOf(
    trx,
    sql`
    select platform, known.profile as account, ${inMilliseconds('known.seen_at')}
    from json_to_recordset(${JSON.stringify(wanted)}::json) as wanted (platform text, id text)
    cross join lateral (
      select profile, seen_at from accounts where platform = wanted.platform and account_id = wanted.id offset 0
    ) as known`,
  );
}

/** Ends a batch in one statement: keeps the changed profiles, takes its events out of the queue, tells other processes. */
export async function endBatch(
  trx: Db,
  profiles: readonly Profile[],
  seqs: readonly number[],
): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    with saved as (
      insert into accounts (platform, account_id, profile, seen_at)
      select platform, account ->> 'id', account, to_timestamp("seenAt" / 1000)
      from json_to_recordset(${JSON.stringify(profiles)}::json)
        as given (platform text, account jsonb, "seenAt" float8)
      on conflict (platform, account_id) do update set profile = excluded.profile, seen_at = excluded.seen_at
    ), removed as (
      delete from event_queue where seq = any(${seqs}::bigint[]) returning 1
    )
    select count(*)::int as removed, pg_notify(${JUDGED_CHANNEL}, ${INSTANCE}) from removed`.execute(trx);
  return rows[0]?.removed ?? 0;
}

/** Forgets tokens of events that were received before that time and were judged. */
export async function forgetSealed(db: Db, before: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update events set sealed = null
    where sealed is not null and received_at < to_timestamp(${before}::float8 / 1000)
      and not exists (select from event_queue q where q.seq = events.seq)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** The columns of events that make an event; shared by all that read it. */
export const eventColumns = sql`
  events.id, events.seq, events.lane, events.source, ${inMilliseconds('events.received_at')}, events.body as event,
  events.sealed, events.session_kept`;
