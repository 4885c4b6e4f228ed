import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { DatabaseUnreachableError } from './connection-error.ts';
import { migrateDb } from './migrate.ts';
import { createNotificationListener } from './notifications.ts';
import { prepareStatements } from './prepared-statements.ts';
import { createRunWork } from './run-work.ts';
import { sendAtOnce } from './send-at-once.ts';
import type { AppendEntries, Db, Storage } from './storage.ts';
import { ping, transactionWithRetry } from './transaction.ts';
import { takeTurn } from './turn.ts';

const INT8 = 20;
const INT8_ARRAY = 1016;

/** How PostgreSQL is reached. */
export interface PostgresOptions {
  readonly url: string;
  /** Connections of this process at most. */
  readonly maxConnections?: number;
  /** Called when a connection that nobody was using broke; it has been replaced already. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens PostgreSQL (15 or later) and proves that it answers.
 *
 * @throws DatabaseUnreachableError naming the address with the password masked
 */
export async function openPostgres(options: PostgresOptions): Promise<Storage> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    pipeline: true,
    application_name: 'breakwater',
    types: { getTypeParser },
  });
  // Without listeners a connection that breaks, idle or between two statements of a transaction, would end the
  // process. In the second case the next statement fails, which is where it is dealt with.
  pool.on('error', (error) => options.onConnectionLost?.(error));
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    prepareStatements(client);
  });
  await proveReachable(pool, options.url);
  const dialect = new PostgresDialect({ pool });
  const db: Db = new Kysely<Record<never, never>>({ dialect });
  const notifications = createNotificationListener(
    () => new pg.Client({ connectionString: options.url, keepAlive: true }),
  );
  const transaction: Storage['transaction'] = (work) =>
    transactionWithRetry(db, (trx) => sendAtOnce(dialect, trx, work));
  let recorder: AppendEntries | undefined;
  return {
    kind: 'postgres',
    db,
    transaction,
    work: createRunWork(transaction, () => recorder),
    recordWith: (append) => {
      recorder = append;
    },
    migrate: async (migrations) => {
      const turn = await takeTurn(options.url, 'migrate');
      try {
        await migrateDb(db, migrations);
      } finally {
        await turn.end();
      }
    },
    takeTurn: (kind, onWait) => takeTurn(options.url, kind, onWait),
    listen: notifications.listen,
    ping: () => ping(db),
    close: async () => {
      await notifications.close();
      await db.destroy();
    },
  };
}

/** Ids and counts are far below 2^53: they come as numbers, as PGlite gives them. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return Number;
  const parser = format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid);
  if (oid !== INT8_ARRAY) return parser;
  return (text: string) =>
    (parser(text) as (string | null)[]).map((item) => (item === null ? null : Number(item)));
}

async function proveReachable(pool: pg.Pool, url: string): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw new DatabaseUnreachableError(url, error);
  }
}
