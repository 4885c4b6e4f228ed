import type { OutboxEvents, OutboxTopic } from '@breakwater/contracts';
import { sql } from 'kysely';
import { notify } from './notify.ts';
import type { Db } from './storage.ts';

/** Channel that is notified of each appended event. */
export const OUTBOX_CHANNEL = 'breakwater_outbox';

/** An event as those who follow are handed it. */
export interface ToldEvent {
  readonly id: number;
  readonly topic: string;
  readonly payload: unknown;
}

/** Something that a domain tells the others. */
export type DomainEvent = {
  [T in OutboxTopic]: { readonly topic: T; readonly payload: OutboxEvents[T] };
}[OutboxTopic];

/** Appends domain events in the transaction of the change that they tell of: all happen or none. */
export async function appendEvents(trx: Db, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into outbox (topic, payload)
    select event ->> 'topic', event -> 'payload'
    from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as told(event, place)
    order by place`.execute(trx);
  await notify(trx, OUTBOX_CHANNEL);
}

/** A place in the outbox: events of older transactions, or with a lower id in the same one, lie behind it. */
export interface OutboxPosition {
  readonly tx: string;
  readonly id: number;
}

/**
 * The position of now: nothing that commits from here on lies behind it. Take it before loading what the events tell
 * of, and follow from there: what changes in between is then loaded again instead of missed.
 */
export async function outboxPosition({ db }: { readonly db: Db }): Promise<OutboxPosition> {
  const { rows } = await sql<{ tx: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as tx`.execute(db);
  return { tx: rows[0]?.tx ?? '0', id: 0 };
}

export interface OutboxPage {
  readonly rows: readonly (ToldEvent & { readonly tx: string })[];
  /** The oldest transaction that was running: what is older has committed, and is among the rows, or never will. */
  readonly horizon: string;
}

/** Reads up to `limit` events after a position, in order, except those with the ids given. */
export async function readOutbox(
  db: Db,
  after: OutboxPosition,
  except: readonly number[],
  limit: number,
): Promise<OutboxPage> {
  const { rows } = await sql<{
    horizon: string;
    id: number | null;
    tx: string;
    topic: string;
    payload: unknown;
  }>`
    select now.horizon::text as horizon, o.id, o.tx::text as tx, o.topic, o.payload
    from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) as now
    left join lateral (
      select id, tx, topic, payload from outbox
      where (tx, id) > (${after.tx}::xid8, ${after.id}) and id <> all (${except}::bigint[])
      order by tx, id limit ${limit}
    ) as o on true
    order by o.tx, o.id`.execute(db);
  return {
    rows: rows.flatMap(({ id, tx, topic, payload }) => (id === null ? [] : { id, tx, topic, payload })),
    horizon: rows[0]?.horizon ?? after.tx,
  };
}

/** Forgets events that every follower has long seen. */
export async function purgeOutbox(db: Db, olderThanMs: number): Promise<void> {
  await sql`delete from outbox where created_at < now() - ${olderThanMs} * interval '1 millisecond'`.execute(
    db,
  );
}
