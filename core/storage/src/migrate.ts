import { BreakwaterError } from '@breakwater/kernel';
import { Migrator } from 'kysely/migration';
import type { Db, Migrations } from './storage.ts';

/** A migration did not go through. */
export class MigrationError extends BreakwaterError {
  override readonly name = 'MigrationError';
}

/**
 * Brings the schema up to date. Packages add migrations at their own pace, so the order is only kept within one:
 * names are `<package>/NNNN-name`, and no migration names another package's tables. Those of redress refer to keys that review
 * publishes (`referenceTo`), and go by their names among its own, of which they were a part.
 */
export async function migrateDb(db: Db, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    allowUnorderedMigrations: true,
    migrationTableName: 'schema_migrations',
    migrationLockTableName: 'schema_migrations_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new MigrationError(
    'migration-failed',
    failed
      ? `Migration ${failed} failed; nothing of it was kept. See the cause, mend it and start again.`
      : 'The schema could not be brought up to date; see the cause.',
    { cause: error },
  );
}
