import { type Kysely, sql } from 'kysely';

/** The policy tree. A version is never changed nor deleted, since decisions rest on it: the store refuses it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table policy_versions (
      id text not null,
      version integer not null check (version > 0),
      parent text,
      title_en text not null,
      title_ur text not null,
      text_en text not null,
      text_ur text not null,
      ground text not null check (ground in ('terms', 'law')),
      reference text,
      severe boolean not null,
      points integer not null check (points >= 0),
      decay_days integer not null check (decay_days >= 0),
      category text not null,
      keywords text[] not null,
      changed_by text not null,
      changed_at timestamptz not null,
      primary key (id, version),
      unique (id, version, severe)
    )`.execute(db);
  await sql`
    create table policies (
      id text primary key,
      version integer not null,
      retired_at timestamptz,
      retired_by text,
      successor text references policies (id) check (successor <> id),
      foreign key (id, version) references policy_versions (id, version),
      check ((retired_at is null) = (retired_by is null)),
      check (successor is null or retired_at is not null)
    )`.execute(db);
  await sql`
    create function keep_policy_version() returns trigger language plpgsql as $$
    begin
      raise exception 'policy_versions_are_kept: add a version instead' using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`
    create trigger policy_versions_are_kept before update or delete on policy_versions
    for each row execute function keep_policy_version()`.execute(db);
}
