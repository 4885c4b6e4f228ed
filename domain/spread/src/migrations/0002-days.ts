import { type Kysely, sql } from 'kysely';

/**
 * How often things came, by day: what can be read as the last seven days. What stood in one sum becomes the day on which it
 * came last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spread_days (
      id text not null,
      day date not null,
      arrivals bigint not null check (arrivals >= 0),
      audience float8 not null check (audience >= 0),
      primary key (id, day)
    ) with (fillfactor = 80)`.execute(db);
  await sql`create index spread_days_day on spread_days (day)`.execute(db);
  await sql`
    insert into spread_days (id, day, arrivals, audience)
    select id, (least(last_at, now()) at time zone 'UTC')::date, arrivals, audience from spread_counts`.execute(
    db,
  );
  await sql`drop table spread_counts`.execute(db);
}
