import { type Kysely, sql } from 'kysely';

/**
 * Models, their versions, what was measured and who agreed. Kept for good: a verdict names the versions that it rests on
 * and is derived again from them. No table here holds a text of anybody, but figures and hashed weights.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table models (
      id text primary key,
      title text not null,
      made_at timestamptz not null,
      off_by text,
      off_at timestamptz,
      off_reason text,
      constraint models_off_by_somebody check ((off_by is null) = (off_at is null) and (off_by is null) = (off_reason is null))
    )`.execute(db);
  await sql`
    create table model_versions (
      model text not null references models,
      version int not null check (version >= 1),
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      file bytea not null check (octet_length(file) between 1 and 1048576),
      mode text not null check (mode in ('draft', 'shadow', 'live', 'retired')),
      mode_since timestamptz not null,
      was_live boolean not null default false,
      source text not null check (source in ('shipped', 'trained', 'imported')),
      made_at timestamptz not null,
      made_by text not null,
      languages text[] not null,
      labels jsonb not null,
      card jsonb not null,
      figures jsonb not null,
      recipe jsonb,
      data_set_id uuid,
      primary key (model, version),
      unique (model, digest)
    )`.execute(db);
  await sql`create unique index model_versions_one_live on model_versions (model) where mode = 'live'`.execute(
    db,
  );
  await sql`create unique index model_versions_one_shadow on model_versions (model) where mode = 'shadow'`.execute(
    db,
  );
  await sql`
    create table model_evaluations (
      id uuid primary key,
      model text not null,
      version int not null,
      digest text not null,
      evaluated_at timestamptz not null,
      may_go_live boolean not null,
      body jsonb not null,
      foreign key (model, version) references model_versions
    )`.execute(db);
  await sql`create index model_evaluations_latest on model_evaluations (model, version, evaluated_at desc, id desc)`.execute(
    db,
  );
  await sql`
    create function models_guard_evaluation() returns trigger language plpgsql as $$
    begin raise exception 'what was measured never changes'; end $$`.execute(db);
  await sql`
    create trigger model_evaluations_guarded before update or delete on model_evaluations
    for each row execute function models_guard_evaluation()`.execute(db);
  await sql`
    create table model_promotions (
      id uuid primary key,
      model text not null,
      version int not null,
      digest text not null,
      to_mode text not null check (to_mode in ('shadow', 'live')),
      reason text not null check (btrim(reason) <> ''),
      evaluation_id uuid not null references model_evaluations,
      fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
      figures jsonb not null,
      asked_by text not null check (asked_by like 'staff:%'),
      asked_at timestamptz not null,
      state text not null check (state in ('open', 'confirmed', 'withdrawn', 'void')),
      confirmed_by text check (confirmed_by like 'staff:%'),
      confirmed_at timestamptz,
      void_because text,
      foreign key (model, version) references model_versions,
      constraint model_two_persons check (confirmed_by is null or confirmed_by <> asked_by),
      constraint model_confirmed_by_somebody
        check ((state = 'confirmed') = (confirmed_by is not null and confirmed_at is not null))
    )`.execute(db);
  await sql`create unique index model_promotions_one_open on model_promotions (model) where state = 'open'`.execute(
    db,
  );
  await sql`
    create function models_guard_promotion() returns trigger language plpgsql as $$
    declare e model_evaluations;
    begin
      if tg_op = 'DELETE' then raise exception 'a promotion is never forgotten'; end if;
      if tg_op = 'INSERT' and new.state <> 'open' then raise exception 'a promotion begins as a wish'; end if;
      if tg_op = 'UPDATE' then
        if old.state <> 'open' then raise exception 'a promotion that was settled never changes'; end if;
        if (new.id, new.model, new.version, new.digest, new.to_mode, new.evaluation_id, new.fingerprint, new.figures,
            new.asked_by, new.asked_at)
          is distinct from (old.id, old.model, old.version, old.digest, old.to_mode, old.evaluation_id,
            old.fingerprint, old.figures, old.asked_by, old.asked_at)
        then raise exception 'what was asked never changes'; end if;
      end if;
      if new.state in ('open', 'confirmed') then
        select * into e from model_evaluations where model = new.model and version = new.version
          order by evaluated_at desc, id desc limit 1;
        if e.id is distinct from new.evaluation_id then raise exception 'the evaluation is not the latest one'; end if;
        if not e.may_go_live then raise exception 'the evaluation does not allow it'; end if;
        if e.digest <> new.digest then raise exception 'another file was evaluated'; end if;
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger model_promotions_guarded before insert or update or delete on model_promotions
    for each row execute function models_guard_promotion()`.execute(db);
  await sql`
    create function models_guard_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then raise exception 'a version is never forgotten: verdicts are derived from it'; end if;
      if tg_op = 'INSERT' then
        if new.mode = 'draft' or (new.source = 'shipped' and new.mode = 'live') then
          new.was_live := new.mode = 'live';
          return new;
        end if;
        raise exception 'a version begins as a draft';
      end if;
      if (new.model, new.version, new.digest, new.file, new.source, new.made_at, new.made_by)
        is distinct from (old.model, old.version, old.digest, old.file, old.source, old.made_at, old.made_by)
      then raise exception 'a version never changes, but its mode'; end if;
      if new.mode = old.mode then return new; end if;
      if (old.mode, new.mode) not in (('draft', 'shadow'), ('retired', 'shadow'), ('shadow', 'live'), ('retired', 'live'),
          ('draft', 'retired'), ('shadow', 'retired'), ('live', 'retired'))
      then raise exception 'a version does not go from % to %', old.mode, new.mode; end if;
      if old.mode = 'retired' and new.mode = 'live' and not old.was_live
      then raise exception 'only what was live comes back without its time in shadow'; end if;
      if new.mode in ('shadow', 'live') and not exists (
        select 1 from model_promotions p where p.model = new.model and p.version = new.version and p.digest = new.digest
          and p.to_mode = new.mode and p.state = 'confirmed' and p.confirmed_at = new.mode_since)
      then raise exception 'two persons have to agree first'; end if;
      new.was_live := old.was_live or new.mode = 'live';
      return new;
    end $$`.execute(db);
  await sql`
    create trigger model_versions_guarded before insert or update or delete on model_versions
    for each row execute function models_guard_version()`.execute(db);
}
