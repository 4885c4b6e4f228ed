import { type Kysely, sql } from 'kysely';

/**
 * Sums of an account that fade, no texts: kept for 180 days after its last post, then deleted; deleted at once when the
 * account is erased. Ids of the content that said most, to show it to a reviewer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_risk (
      platform text not null,
      account_id text not null,
      sums real[] not null,
      telling jsonb,
      at bigint not null,
      expires_at bigint not null,
      primary key (platform, account_id)
    ) with (fillfactor = 80)`.execute(db);
  await sql`create index account_risk_expiry on account_risk using brin (expires_at)`.execute(db);
}
