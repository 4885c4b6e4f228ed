import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** First half of the advisory locks of this product; the second half says what the turn is for. */
const OURS = 0x62_77_74_72;
const LOOK_MS = 50;
const REMIND_MS = 30_000;

/** What is done by one process at a time. */
export type TurnKind = 'migrate' | 'start';

const NUMBERS: Readonly<Record<TurnKind, number>> = { migrate: 1, start: 2 };

/** A turn that was taken; it ends with the process at the latest. */
export interface Turn {
  end(): Promise<void>;
}

/** Who is told that somebody else has the turn: at once, and every half minute. */
export type OnWait = () => void;

/**
 * Takes the turn on a PostgreSQL by an advisory lock, on a connection of its own: a process that dies gives it back
 * with its connection. It is asked for again and again, since a statement that waits would be cut off by a
 * `statement_timeout` of the server.
 */
export async function takeTurn(url: string, kind: TurnKind, onWait?: OnWait): Promise<Turn> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'breakwater turn',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let told = Number.NEGATIVE_INFINITY;
    while (!(await tryLock(client, kind))) {
      if (performance.now() - told >= REMIND_MS) {
        told = performance.now();
        onWait?.();
      }
      await sleep(LOOK_MS);
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { end: () => client.end().catch(() => undefined) };
}

async function tryLock(client: pg.Client, kind: TurnKind): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
    OURS,
    NUMBERS[kind],
  ]);
  return rows[0]?.got === true;
}
