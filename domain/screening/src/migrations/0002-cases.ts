import { type Kysely, sql } from 'kysely';

/** Accounts beside designations: what was matched, what people said of it, and what is still to be looked at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table screening_due (
      platform text not null,
      account_id text not null,
      noted_at timestamptz not null,
      taken_until timestamptz,
      primary key (platform, account_id)
    )`.execute(db);
  await sql`create index screening_due_first on screening_due (noted_at)`.execute(db);
  await sql`
    create table screening_matches (
      platform text not null,
      account_id text not null,
      designation_id uuid not null references designations (id),
      tier text not null check (tier in ('T0', 'T1', 'T2', 'T3')),
      match jsonb not null,
      subject jsonb not null,
      stamp jsonb not null,
      entry_digest text not null references designation_entries (digest),
      seen_at timestamptz not null,
      primary key (platform, account_id, designation_id)
    )`.execute(db);
  await sql`create index screening_matches_designation on screening_matches (designation_id)`.execute(db);
  // A name alone is no case: the store refuses what the code must never do.
  await sql`
    create table screening_cases (
      id uuid primary key,
      platform text not null,
      account_id text not null,
      designation_id uuid not null references designations (id),
      entity uuid not null,
      tier text not null check (tier in ('T0', 'T1', 'T2')),
      state text not null check (state in ('open', 'need-more', 'confirmed', 'cleared', 'closed')),
      closing text,
      match jsonb not null,
      subject jsonb not null,
      stamp jsonb not null,
      entry_digest text not null references designation_entries (digest),
      opened_at timestamptz not null,
      updated_at timestamptz not null,
      opened_by text not null,
      decided_at timestamptz,
      decided_by text,
      reason text,
      cleared_until timestamptz,
      job_id uuid,
      check ((state = 'closed') = (closing is not null)),
      constraint case_decided_by_somebody check (
        state not in ('confirmed', 'cleared', 'need-more')
        or (decided_by is not null and decided_at is not null and reason is not null)
      ),
      check ((state = 'cleared') = (cleared_until is not null))
    )`.execute(db);
  await sql`
    create unique index screening_cases_standing on screening_cases (platform, account_id, entity)
    where state in ('open', 'need-more', 'confirmed')`.execute(db);
  await sql`create index screening_cases_waiting on screening_cases (tier, opened_at, id)
    where state in ('open', 'need-more')`.execute(db);
  await sql`create index screening_cases_latest on screening_cases (updated_at desc, id)`.execute(db);
  await sql`create index screening_cases_designation on screening_cases (designation_id)`.execute(db);
  await sql`
    create table screening_cleared (
      platform text not null,
      account_id text not null,
      designation_id uuid not null references designations (id),
      entry_digest text not null,
      seen_text text not null,
      until timestamptz not null,
      by text not null,
      at timestamptz not null,
      case_id uuid not null references screening_cases (id),
      primary key (platform, account_id, designation_id)
    )`.execute(db);
  await sql`
    create table screening_runs (
      id uuid primary key,
      cause text not null,
      list_id text references designation_lists (id),
      version int,
      state text not null check (state in ('running', 'done', 'failed')),
      begun boolean not null default false,
      taken_until timestamptz,
      scanned bigint not null default 0,
      total bigint not null,
      matched int not null default 0,
      opened int not null default 0,
      closed int not null default 0,
      designations int not null,
      cursor_platform text not null default '',
      cursor_account text not null default '',
      started_at timestamptz not null,
      finished_at timestamptz
    )`.execute(db);
  await sql`create index screening_runs_running on screening_runs (started_at) where state = 'running'`.execute(
    db,
  );
}
