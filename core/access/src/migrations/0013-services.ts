import { type Kysely, sql } from 'kysely';

/**
 * Keys of programs belong to services. Each key of nobody, with those it was rotated to, becomes the key of a service
 * "from before" that somebody has to take over; no key lasts longer than a year from now on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table services (
      id uuid primary key,
      name text not null,
      purpose text not null,
      source text not null,
      scopes text[] not null check (scopes <@ '{ingest,read,review,admin}' and cardinality(scopes) > 0),
      platforms text[],
      owner uuid references staff (id),
      take_over_by timestamptz,
      reminded_at timestamptz,
      created_at timestamptz not null,
      created_by text,
      ended_at timestamptz
    )`.execute(db);
  await sql`
    alter table api_keys
      add column service_id uuid references services (id),
      add column for_set_up boolean not null default false,
      add column platforms text[],
      add column reminded_days integer`.execute(db);
  await sql`alter table staff add column platforms text[]`.execute(db);
  await sql`
    insert into services (id, name, purpose, source, scopes, created_at, created_by)
    select id, name, 'From before services: take it over, and say what it is for.', source, scopes, created_at, created_by
    from api_keys where owner is null and rotated_from is null`.execute(db);
  await sql`
    with recursive chain as (
      select id, id as root from api_keys where owner is null and rotated_from is null
      union all
      select k.id, chain.root from api_keys k join chain on k.rotated_from = chain.id
    )
    update api_keys k set service_id = chain.root from chain where chain.id = k.id`.execute(db);
  await sql`
    update api_keys set expires_at = now() + interval '1 year'
    where revoked_at is null and (expires_at is null or expires_at > now() + interval '1 year')`.execute(db);
  await sql`
    alter table api_keys add constraint api_keys_holder check
      ((owner is not null)::int + (service_id is not null)::int + for_set_up::int = 1)`.execute(db);
}
