import { type Kysely, sql } from 'kysely';

/** How much each platform's accounts passed on, by hour: what an hour of the week usually brings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spread_hours (
      platform text not null,
      hour timestamptz not null,
      arrivals bigint not null check (arrivals >= 0),
      primary key (platform, hour)
    )`.execute(db);
  await sql`create index spread_hours_hour on spread_hours (hour)`.execute(db);
}
