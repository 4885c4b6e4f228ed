import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_reports (
      seq bigint primary key,
      platform text not null,
      account_id text not null,
      at bigint not null,
      reporter text,
      reason text not null,
      on_content boolean not null,
      expires_at bigint not null
    )`.execute(db);
  await sql`create index account_reports_recent on account_reports (platform, account_id, at)`.execute(db);
  await sql`create index account_reports_expiry on account_reports (expires_at)`.execute(db);
}
