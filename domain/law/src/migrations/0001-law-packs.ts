import { type Kysely, sql } from 'kysely';

/**
 * Versions of law packs as they are written. A deadline names the version that made it, so none is changed or taken away,
 * and none comes that is not newer than all before it: the store says so, whoever writes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table law_packs (
      id text not null check (id ~ '^[a-z0-9][a-z0-9._/-]{0,99}$'),
      version text not null check (version ~ '^[0-9]{1,6}[.][0-9]{1,6}[.][0-9]{1,6}$'),
      place int[] not null generated always as (string_to_array(version, '.')::int[]) stored,
      status text not null check (status in ('draft', 'reviewed', 'retired')),
      source text not null check (length(source) between 1 and 1048576),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      added_at timestamptz not null,
      added_by text not null,
      primary key (id, version)
    )`.execute(db);
  await sql`
    create function law_packs_only_newer() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtext('law_packs'), hashtext(new.id));
      if exists (
        select 1 from law_packs
        where id = new.id and place >= string_to_array(new.version, '.')::int[]
      ) then
        raise exception 'a version of a law pack has to be newer than all before it' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger law_packs_only_newer before insert on law_packs
    for each row execute function law_packs_only_newer()`.execute(db);
  await sql`
    create function law_packs_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'a version of a law pack stays as it is' using errcode = 'check_violation';
    end $$`.execute(db);
  await sql`
    create trigger law_packs_stay before update or delete on law_packs
    for each row execute function law_packs_stay()`.execute(db);
  await sql`
    create trigger law_packs_stay_whole before truncate on law_packs
    for each statement execute function law_packs_stay()`.execute(db);
}
