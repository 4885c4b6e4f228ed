import { type Kysely, sql } from 'kysely';

/** What people write in the yearly reports: measures that no figure tells. Each text stays; the latest is used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report_texts (
      id bigint generated always as identity primary key,
      report text not null check (report in ('tco')),
      year int not null check (year between 2000 and 2200),
      texts jsonb not null,
      by text not null,
      at timestamptz not null
    )`.execute(db);
  await sql`create index report_texts_latest on report_texts (report, year, id desc)`.execute(db);
}
