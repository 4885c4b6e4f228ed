import { type Kysely, sql } from 'kysely';

/** Searches for networks, what they found, and groups that may share. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table network_runs (
      id uuid primary key,
      state text not null check (state in ('waiting', 'working', 'done', 'failed')),
      asked_by text not null,
      asked_at timestamptz not null,
      done_at timestamptz,
      from_at timestamptz not null,
      to_at timestamptz not null check (to_at > from_at),
      platforms text[] not null,
      engine text not null check (engine in ('typescript', 'duckdb')),
      step text not null,
      done bigint not null default 0,
      total bigint not null default 0,
      events bigint not null default 0,
      accounts bigint not null default 0,
      groups int not null default 0,
      cases int not null default 0,
      fault text,
      turn int not null default 0,
      taken_until timestamptz
    )`.execute(db);
  await sql`create index network_runs_open on network_runs (asked_at) where state in ('waiting', 'working')`.execute(
    db,
  );
  // Nothing may be done about a group behind which nothing stands: the store refuses what the code must never do.
  await sql`
    create table network_cases (
      id uuid primary key,
      run_id uuid not null references network_runs (id),
      state text not null check (state in ('unseeded', 'open', 'confirmed', 'dismissed', 'closed')),
      platforms text[] not null,
      members int not null check (members >= 2),
      artefacts int not null check (artefacts >= 1),
      bits float8 not null,
      q float8 not null,
      seeds jsonb not null,
      organic_possible boolean not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      opened_at timestamptz not null,
      updated_at timestamptz not null,
      decided_at timestamptz,
      decided_by text,
      reason text,
      evidence jsonb not null,
      constraint network_needs_seed check (state not in ('open', 'confirmed') or jsonb_array_length(seeds) > 0),
      constraint network_decided_by_somebody check (
        state not in ('confirmed', 'dismissed')
        or (decided_by is not null and decided_at is not null and reason is not null)
      )
    )`.execute(db);
  await sql`create index network_cases_state on network_cases (state, id)`.execute(db);
  await sql`
    create table network_members (
      case_id uuid not null references network_cases (id),
      place int not null,
      platform text not null,
      account_id text not null,
      centrality float8 not null,
      removed boolean not null,
      job_id uuid,
      primary key (case_id, place),
      unique (case_id, platform, account_id)
    )`.execute(db);
  await sql`create index network_members_account on network_members (platform, account_id)`.execute(db);
  await sql`
    create table network_allowed (
      case_id uuid not null references network_cases (id),
      platform text not null,
      account_id text not null,
      by text not null,
      at timestamptz not null,
      primary key (case_id, platform, account_id)
    )`.execute(db);
  await sql`create index network_allowed_account on network_allowed (platform, account_id)`.execute(db);
}
