import { type Kysely, sql } from 'kysely';

/**
 * Accounts that were erased: what of them a law or an order keeps is erased when that ends. Who it was is known until then,
 * and no longer. Reports that somebody made are found by who made them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_erasures (
      id uuid primary key,
      platform text not null,
      account_id text,
      reason text not null,
      asked_by text not null,
      asked_at timestamptz not null,
      result jsonb not null,
      next_at timestamptz,
      done_at timestamptz,
      check ((done_at is null) = (next_at is not null)),
      constraint nobody_is_named_for_longer check (done_at is null or account_id is null)
    )`.execute(db);
  await sql`create index account_erasures_due on account_erasures (next_at) where done_at is null`.execute(
    db,
  );
  await sql`
    create index events_of_reporter on events (platform, (body #>> '{report,reporter}'))
    where type = 'report.created'`.execute(db);
}
