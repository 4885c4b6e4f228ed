import { type Kysely, sql } from 'kysely';

/**
 * Breakers count the accounts on which a rule fired, not the events: of each account a digest, and the number of the
 * event at which it fired last, for as long as the breaker looks back. Windows begin anew with this migration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop table rule_firings`.execute(db);
  await sql`
    create table rule_firing_accounts (
      rule_id text not null,
      account bigint not null,
      judged bigint not null,
      primary key (rule_id, account)
    )`.execute(db);
  await sql`create index rule_firing_accounts_judged on rule_firing_accounts (rule_id, judged)`.execute(db);
}
