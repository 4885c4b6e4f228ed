import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const RECONNECT_MS = 500;

type Callback = (payload: string) => void;

/** Listens on channels over one connection of its own, which is opened again when it breaks. */
export interface NotificationListener {
  listen(channel: string, onMessage: Callback): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * PostgreSQL forgets who listened when the connection breaks, and what was sent meanwhile is lost: after each
 * reconnect every callback is called once with an empty payload, so that its owner looks for what it missed.
 */
export function createNotificationListener(connect: () => pg.Client): NotificationListener {
  const callbacks = new Map<string, Set<Callback>>();
  let client: pg.Client | undefined;
  // One statement at a time: the driver does not queue for us.
  let last: Promise<unknown> = Promise.resolve();
  let opening: Promise<pg.Client> | undefined;
  let closed = false;

  async function open(): Promise<pg.Client> {
    const fresh = connect();
    fresh.on('notification', ({ channel, payload }) => {
      for (const callback of callbacks.get(channel) ?? []) callback(payload ?? '');
    });
    fresh.on('error', () => void lost(fresh));
    fresh.on('end', () => void lost(fresh));
    await fresh.connect();
    for (const channel of callbacks.keys()) await fresh.query(`listen ${quote(channel)}`);
    client = fresh;
    return fresh;
  }

  async function lost(broken: pg.Client): Promise<void> {
    if (client !== broken || closed) return;
    client = undefined;
    while (!closed && !client && callbacks.size > 0) {
      await sleep(RECONNECT_MS, undefined, { ref: false });
      await ready().then(wakeAll, () => undefined);
    }
  }

  function wakeAll(): void {
    for (const set of callbacks.values()) for (const callback of set) callback('');
  }

  function ready(): Promise<pg.Client> {
    if (client) return Promise.resolve(client);
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  function ask(statement: string): Promise<unknown> {
    const asked = last.then(async () => (await ready()).query(statement));
    last = asked.catch(() => undefined);
    return asked;
  }

  return {
    listen: async (channel, onMessage) => {
      const set = callbacks.get(channel) ?? new Set();
      callbacks.set(channel, set.add(onMessage));
      await ask(`listen ${quote(channel)}`);
      return async () => {
        set.delete(onMessage);
        if (set.size > 0) return;
        callbacks.delete(channel);
        if (client) await ask(`unlisten ${quote(channel)}`).catch(() => undefined);
      };
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}

function quote(channel: string): string {
  return `"${channel.replaceAll('"', '""')}"`;
}
