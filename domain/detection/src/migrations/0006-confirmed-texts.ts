import { type Kysely, sql } from 'kysely';

/**
 * Texts that people confirmed as a violation of a policy on terrorism, as fingerprints out of which no text can be made:
 * kept for 365 days from the decision, deleted at once when the decision is undone or overturned, or the account erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table confirmed_texts (
      decision_id uuid not null,
      place int not null,
      platform text not null,
      account_id text not null,
      prints bigint[] not null,
      expires_at bigint not null,
      primary key (decision_id, place)
    )`.execute(db);
  await sql`create index confirmed_texts_account on confirmed_texts (platform, account_id)`.execute(db);
  await sql`create index confirmed_texts_expiry on confirmed_texts (expires_at)`.execute(db);
}
