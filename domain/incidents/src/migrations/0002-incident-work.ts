import { type Kysely, sql } from 'kysely';

/** What matched, which rules fired on it, its variants, what is preserved for it, and looks at the last day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table incident_matches (
      incident_id uuid not null references incidents (id),
      platform text not null,
      content_id text not null,
      account_id text not null,
      -- The event it was first found in, and all events that it came in: jobs rest on each of them.
      event_id uuid not null,
      event_ids uuid[] not null check (event_id = any(event_ids)),
      at timestamptz not null,
      found_at timestamptz not null,
      how text not null check (how in ('arriving', 'rematch')),
      kinds text[] not null,
      indicators uuid[] not null,
      excerpt text,
      audience bigint check (audience >= 0),
      language text,
      thread text,
      signature int8[],
      file text,
      variant int,
      awareness boolean not null,
      decision_id uuid,
      decided_at timestamptz,
      outcome text check (outcome in ('violation', 'no-violation')),
      primary key (incident_id, platform, content_id),
      check ((decision_id is null) = (decided_at is null) and (decision_id is null) = (outcome is null))
    )`.execute(db);
  await sql`
    create index incident_matches_latest on incident_matches (incident_id, found_at desc, event_id desc)`.execute(
    db,
  );
  await sql`create index incident_matches_account on incident_matches (platform, account_id)`.execute(db);
  await sql`create index incident_matches_decision on incident_matches (decision_id) where decision_id is not null`.execute(
    db,
  );
  await sql`
    create index incident_matches_ungrouped on incident_matches (incident_id, found_at)
    where variant is null`.execute(db);
  await sql`
    create table incident_rules (
      incident_id uuid not null references incidents (id),
      rule_id text not null,
      primary key (incident_id, rule_id)
    )`.execute(db);
  await sql`
    create table incident_variants (
      incident_id uuid not null references incidents (id),
      variant int not null,
      signature int8[],
      file text,
      primary key (incident_id, variant)
    )`.execute(db);
  await sql`
    create table incident_preserved (
      incident_id uuid not null references incidents (id),
      platform text not null,
      account_id text not null,
      -- What shields it by: a row goes when its time is over.
      state text not null default 'active' check (state = 'active'),
      until timestamptz not null,
      primary key (incident_id, platform, account_id)
    )`.execute(db);
  await sql`create index incident_preserved_account on incident_preserved (platform, account_id)`.execute(db);
  await sql`
    create table incident_rematches (
      id uuid primary key,
      incident_id uuid not null references incidents (id),
      state text not null check (state in ('waiting', 'working', 'done', 'cancelled', 'failed')),
      asked_by text not null,
      asked_at timestamptz not null,
      started_at timestamptz,
      done_at timestamptz,
      from_at timestamptz not null,
      to_at timestamptz not null,
      -- The next event to look at; where to go on after a kill.
      next_seq bigint,
      last_seq bigint,
      scanned bigint not null default 0,
      total bigint not null default 0,
      matched bigint not null default 0,
      fresh bigint not null default 0,
      busy_ms double precision not null default 0,
      -- Steps that failed: in a row, and in all; when it is tried again.
      attempts int not null default 0,
      retries int not null default 0,
      retry_at timestamptz,
      -- What came while processes took the indicators in: looked at once more a minute later.
      tail_due_at timestamptz,
      fault text
    )`.execute(db);
  await sql`
    create index incident_rematches_due on incident_rematches (asked_at)
    where state in ('waiting', 'working') or tail_due_at is not null`.execute(db);
  await sql`create index incident_rematches_of on incident_rematches (incident_id, asked_at desc)`.execute(
    db,
  );
}
