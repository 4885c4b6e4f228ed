import { type Kysely, sql } from 'kysely';

/**
 * Incidents, their steps, indicators and who is let through. That two people stand behind one, and that nothing is in force
 * without them, is held by the tables: no code can get round it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createIncidents(db);
  await guardIncidents(db);
  await createIndicators(db);
  await sql`
    create table incident_awareness (
      id uuid primary key,
      incident_id uuid not null references incidents (id),
      kind text not null check (kind in ('newsroom', 'eyewitness', 'post')),
      platform text not null,
      account_id text,
      content_id text,
      reason text not null check (btrim(reason) <> ''),
      added_by text not null,
      added_at timestamptz not null,
      withdrawn_by text,
      withdrawn_at timestamptz,
      check ((kind = 'post') = (content_id is not null)),
      check ((kind = 'post') = (account_id is null))
    )`.execute(db);
  await sql`create index incident_awareness_of on incident_awareness (incident_id)`.execute(db);
  await sql`
    create unique index incident_awareness_once on incident_awareness
      (incident_id, kind, platform, coalesce(account_id, content_id)) where withdrawn_at is null`.execute(db);
  await sql`create index incident_awareness_account on incident_awareness (platform, account_id)`.execute(db);
  await sql`
    create table incident_duties (
      incident_id uuid not null references incidents (id),
      who text not null check (btrim(who) <> ''),
      duty text not null,
      since timestamptz not null,
      until timestamptz,
      primary key (incident_id, who, since)
    )`.execute(db);
  await sql`
    create table incident_steps (
      incident_id uuid not null references incidents (id),
      place int not null,
      at timestamptz not null,
      by text not null,
      step text not null,
      note text,
      primary key (incident_id, place)
    )`.execute(db);
}

async function createIncidents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table incidents (
      id uuid primary key,
      title text not null check (btrim(title) <> ''),
      summary text not null,
      happened_at timestamptz not null,
      entities jsonb not null,
      jurisdictions text[] not null,
      threat_to_life boolean not null,
      trigger text not null,
      reason text not null check (btrim(reason) <> ''),
      status text not null check (status in ('declared', 'active', 'closed', 'false-alarm', 'debriefed')),
      declared_at timestamptz not null,
      declared_by text not null check (declared_by like 'staff:_%'),
      confirmed_at timestamptz,
      confirmed_by text check (confirmed_by like 'staff:_%'),
      expires_at timestamptz not null,
      closed_at timestamptz,
      closed_by text,
      closed_because text,
      -- Everything temporary was ended up to this account, and all of it since then.
      swept_after text not null default '',
      swept_at timestamptz,
      -- Pages of that which failed in a row, with the code of the last; when it is tried again.
      sweep_attempts int not null default 0,
      sweep_fault text,
      sweep_retry_at timestamptz,
      -- What could not be ended of a false alarm, counted before its matches went.
      left_friction int not null default 0,
      left_jobs int not null default 0,
      -- Counts of matches that were kept long enough and go; since when nothing of them is left.
      kept jsonb,
      released_at timestamptz,
      debrief jsonb,
      debriefed_at timestamptz,
      debriefed_by text,
      preserve_until timestamptz,
      peer_id uuid,
      peer_name text,
      proposal_id uuid,
      constraint two_people_confirm_an_incident check (lower(btrim(confirmed_by)) <> lower(btrim(declared_by))),
      constraint an_active_incident_is_confirmed check (status not in ('active', 'debriefed') or confirmed_by is not null),
      check ((confirmed_by is null) = (confirmed_at is null)),
      check ((status in ('closed', 'false-alarm', 'debriefed')) = (closed_at is not null and closed_by is not null)),
      check ((status = 'debriefed') = (debriefed_at is not null and debriefed_by is not null and debrief is not null)),
      -- As long as MOST_DAYS.
      constraint an_incident_ends check (expires_at > declared_at and expires_at <= declared_at + interval '90 days')
    )`.execute(db);
  await sql`create index incidents_latest on incidents (declared_at desc, id desc)`.execute(db);
  await sql`
    create index incidents_open on incidents (expires_at) where status in ('declared', 'active')`.execute(db);
  await sql`
    create index incidents_unreleased on incidents (preserve_until)
    where preserve_until is not null and released_at is null`.execute(db);
  await sql`create index incidents_unswept on incidents (closed_at) where closed_at is not null and swept_at is null`.execute(
    db,
  );
}

async function guardIncidents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function incidents_keep() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.status <> 'declared' or new.confirmed_by is not null then
          raise exception 'an incident begins as declared by one person' using errcode = 'BW002';
        end if;
        return new;
      end if;
      if new.declared_by <> old.declared_by or new.declared_at <> old.declared_at
        or (old.confirmed_by is not null and new.confirmed_by is distinct from old.confirmed_by) then
        raise exception 'who declared and who confirmed an incident is not changed' using errcode = 'BW002';
      end if;
      if new.status <> old.status and not (
        (old.status = 'declared' and new.status in ('active', 'closed', 'false-alarm'))
        or (old.status = 'active' and new.status in ('closed', 'false-alarm'))
        or (old.status = 'closed' and new.status = 'debriefed')
      ) then
        raise exception 'an incident that is % does not become %', old.status, new.status using errcode = 'BW002';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger incidents_kept before insert or update on incidents
    for each row execute function incidents_keep()`.execute(db);
}

async function createIndicators(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table incident_indicators (
      id uuid primary key,
      incident_id uuid not null references incidents (id),
      kind text not null check (kind in ('term', 'link', 'file', 'account', 'text')),
      value text not null check (btrim(value) <> ''),
      platform text,
      -- The same for every way to write it.
      key text not null,
      reason text not null check (btrim(reason) <> ''),
      state text not null check (state in ('proposed', 'in-force', 'withdrawn')),
      -- Whether its check spoke against it, and whether somebody wanted it all the same.
      checked text not null check (checked in ('passed', 'forced', 'failed')),
      added_by text not null,
      added_at timestamptz not null,
      in_force_by text,
      in_force_at timestamptz,
      withdrawn_by text,
      withdrawn_at timestamptz,
      withdrawn_because text,
      check ((kind = 'account') = (platform is not null)),
      constraint a_person_puts_in_force check (in_force_by like 'staff:_%'),
      constraint in_force_by_somebody
        check (state <> 'in-force' or (in_force_by is not null and in_force_at is not null and checked <> 'failed')),
      check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null))
    )`.execute(db);
  await sql`
    create unique index incident_indicators_once on incident_indicators (incident_id, kind, md5(key))
    where state <> 'withdrawn'`.execute(db);
  await sql`create index incident_indicators_account on incident_indicators (platform, value) where kind = 'account'`.execute(
    db,
  );
  await sql`
    create function incident_indicators_keep() returns trigger language plpgsql as $$
    begin
      if new.state = 'in-force' and not exists (
        select from incidents i where i.id = new.incident_id and i.status = 'active' and i.confirmed_by is not null
      ) then
        raise exception 'an indicator is in force in an incident that two people stand behind' using errcode = 'BW002';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger incident_indicators_kept before insert or update on incident_indicators
    for each row execute function incident_indicators_keep()`.execute(db);
}
