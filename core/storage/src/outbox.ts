import type { OutboxEvents, OutboxTopic } from '@breakwater/contracts';
import { sql } from 'kysely';
import { notify } from './notify.ts';
import type { Db, Storage } from './storage.ts';

/** Channel that is notified of each appended event. */
const CHANNEL = 'breakwater_outbox';
const POLL_MS = 1_000;
const PAGE = 1_000;

/** An event as read back. */
export interface OutboxRow {
  readonly id: number;
  readonly topic: string;
  readonly payload: unknown;
}

/** Appends a domain event in the transaction of the change that it tells of: both happen or neither. */
export async function appendOutbox<T extends OutboxTopic>(
  trx: Db,
  topic: T,
  payload: OutboxEvents[T],
): Promise<void> {
  await sql`insert into outbox (topic, payload) values (${topic}, ${JSON.stringify(payload)}::jsonb)`.execute(
    trx,
  );
  await notify(trx, CHANNEL);
}

/**
 * Reads events after a position, in order. Only rows below the oldest running transaction are shown: ids are given
 * out before commit, and a reader that has gone past a row which commits late would never see it.
 */
async function readOutbox(db: Db, after: OutboxPosition): Promise<(OutboxRow & { readonly tx: string })[]> {
  const { rows } = await sql<OutboxRow & { tx: string }>`
    select id, topic, payload, tx::text as tx from outbox
    where (tx, id) > (${after.tx}::xid8, ${after.id})
      and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by tx, id limit ${PAGE}`.execute(db);
  return rows;
}

interface OutboxPosition {
  readonly tx: string;
  readonly id: number;
}

/**
 * Follows the outbox from now on and calls back for every event, in every process that follows: caches of rules,
 * banks and keys are kept fresh this way. A callback that throws is called again with the same event.
 *
 * @returns a function that stops following
 */
export async function followOutbox(
  storage: Storage,
  onEvent: (row: OutboxRow) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let position = await horizon(storage.db);
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const drain = async () => {
    for (;;) {
      const rows = stopped ? [] : await readOutbox(storage.db, position);
      for (const row of rows) {
        await onEvent(row);
        position = { tx: row.tx, id: row.id };
      }
      if (rows.length < PAGE) return;
    }
  };
  const wake = () => {
    running = running.then(drain).catch(onError);
  };
  const unlisten = await storage.listen(CHANNEL, wake);
  const timer = setInterval(wake, POLL_MS);
  timer.unref();
  wake();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await unlisten();
    await running;
  };
}

async function horizon(db: Db): Promise<OutboxPosition> {
  const { rows } = await sql<{
    tx: string;
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as tx`.execute(db);
  return { tx: rows[0]?.tx ?? '0', id: 0 };
}

/** Forgets events that every follower has long seen. */
export async function purgeOutbox(db: Db, olderThanMs: number): Promise<void> {
  await sql`delete from outbox where created_at < now() - ${olderThanMs} * interval '1 millisecond'`.execute(
    db,
  );
}
