import { type Kysely, sql } from 'kysely';

/** Points on accounts: one strike a decision, void when the decision no longer stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table strikes (
      id uuid primary key,
      platform text not null,
      account_id text not null,
      decision_id uuid not null unique references job_decisions (id),
      policy text not null,
      policy_version integer not null,
      points integer not null check (points > 0),
      at timestamptz not null,
      expires_at timestamptz,
      voided_at timestamptz,
      voided_because text check (voided_because in ('undone', 'appeal', 'rejected')),
      foreign key (policy, policy_version) references policy_versions (id, version),
      check ((voided_at is null) = (voided_because is null))
    )`.execute(db);
  await sql`create index strikes_account on strikes (platform, account_id, at)`.execute(db);
}
