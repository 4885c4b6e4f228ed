import type { PGlite } from '@electric-sql/pglite';
import { type DatabaseConnection, type Driver, PGliteDialect } from 'kysely';
import { withPreparedStatements } from './pglite-statements.ts';

/**
 * Kysely's PGlite driver hands the one connection to everybody at once, so that a statement of one task would run
 * inside the transaction of another and be rolled back with it. This dialect lends the connection to one at a time.
 */
export function createPgliteDialect(pglite: PGlite): PGliteDialect {
  const dialect = new PGliteDialect({ pglite: withPreparedStatements(pglite) });
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => lendOneAtATime(createDriver());
  return dialect;
}

function lendOneAtATime(driver: Driver): Driver {
  const waiting: (() => void)[] = [];
  let lent = false;

  const acquire = driver.acquireConnection.bind(driver);
  const release = driver.releaseConnection.bind(driver);

  driver.acquireConnection = async (options): Promise<DatabaseConnection> => {
    if (lent) await new Promise<void>((resolve) => waiting.push(resolve));
    lent = true;
    return acquire(options);
  };
  driver.releaseConnection = async (connection, options): Promise<void> => {
    await release(connection, options);
    const next = waiting.shift();
    // Handing over without a gap: `lent` stays true, so that no newcomer slips in between.
    if (next) next();
    else lent = false;
  };
  return driver;
}
