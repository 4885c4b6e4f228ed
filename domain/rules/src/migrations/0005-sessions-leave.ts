import { type Kysely, sql } from 'kysely';

/**
 * What rules saw of addresses and devices leaves the verdicts, as it left the events: it is sealed in the sign-in log, and
 * ends there. That a rule saw some stays, and so does whether a part of its condition held.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function pg_temp.without_sessions(said jsonb) returns jsonb language sql immutable as $$
      select jsonb_set(said, '{fired}', coalesce((
        select jsonb_agg(jsonb_set(f, '{observations}', coalesce((
          select jsonb_agg(
            case when o ->> 'expression' ~ '\\msession\\M' and jsonb_typeof(o -> 'value') not in ('boolean', 'null')
              then jsonb_set(o, '{value}', '"sealed in the sign-in log"') else o end
            order by n)
          from jsonb_array_elements(f -> 'observations') with ordinality as x (o, n)), '[]')) order by m)
        from jsonb_array_elements(said -> 'fired') with ordinality as y (f, m)), '[]'))
    $$`.execute(db);
  await sql`
    update verdicts set said = pg_temp.without_sessions(said::jsonb)::json
    where said is not null and said::text like '%session%'`.execute(db);
  await sql`
    update verdicts set body = pg_temp.without_sessions(body)
    where body is not null and body ? 'fired' and body::text like '%session%'`.execute(db);
  await sql`drop function pg_temp.without_sessions(jsonb)`.execute(db);
}
