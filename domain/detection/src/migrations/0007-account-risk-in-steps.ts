import { type Kysely, sql } from 'kysely';

/**
 * Accounts are forgotten in steps of ten days, so that nearly every update of a row leaves the indexes as they are. An index
 * by ranges of the table, as it was, forbids that in PostgreSQL 15, and cannot tell silent accounts from others: they
 * stand side by side.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index account_risk_expiry`.execute(db);
  await sql`create index account_risk_expiry on account_risk (expires_at)`.execute(db);
}
