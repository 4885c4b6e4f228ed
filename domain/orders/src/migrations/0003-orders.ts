import { type Kysely, sql } from 'kysely';

/** Orders with what is decided and written about them. What has no end in time has `due_sort` at the end of all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table orders (
      id uuid primary key,
      number bigint generated always as identity,
      step int not null default 0,
      state text not null check (state in ('unread', 'received', 'clarification', 'legal-review', 'awaiting-second',
        'approved', 'effect-given', 'partial', 'refused', 'withdrawn', 'closed')),
      open boolean generated always as (state in ('unread', 'received', 'clarification', 'legal-review',
        'awaiting-second', 'approved') or (state in ('effect-given', 'partial') and answered_at is null)) stored,
      kind text,
      instrument text,
      request_type text,
      channel text not null check (channel in ('portal', 'api', 'upload', 'post', 'email', 'exchange')),
      authority_id uuid references authorities (id),
      authority_key text generated always as (coalesce(authority_id::text, '')) stored,
      contact_id uuid references authority_contacts (id),
      reference text,
      level smallint not null check (level between 0 and 4),
      emergency boolean not null default false,
      needs_lawyer boolean not null default true,
      needs_second boolean not null default true,
      blocked text,
      anomalies jsonb not null default '[]',
      form jsonb not null,
      form_sha256 text,
      assessment jsonb,
      call_back jsonb,
      call_back_confirmed boolean generated always as (coalesce((call_back ->> 'confirmed')::boolean, false)) stored,
      conditions jsonb not null default '[]',
      conflicts jsonb not null default '[]',
      starts jsonb not null default '{}',
      pauses jsonb not null default '[]',
      deadlines jsonb not null default '[]',
      due_sort bigint not null default 9000000000000000,
      due_clock text,
      paused text,
      warn_at bigint,
      warned smallint not null default 0,
      targets int not null default 0,
      external_id text,
      content_hash text not null,
      claimed_by text,
      received_at timestamptz not null,
      acknowledged_at timestamptz,
      effect_at timestamptz,
      answered_at timestamptz,
      complaint text check (complaint in ('open', 'upheld', 'reversed')),
      reversed boolean not null default false,
      updated_at timestamptz not null,
      check (channel <> 'email' or level <= 2)
    )`.execute(db);
  await sql`create unique index orders_number on orders (number)`.execute(db);
  await sql`create index orders_due on orders (due_sort, id) where open`.execute(db);
  await sql`create index orders_by_state on orders (state, due_sort, id)`.execute(db);
  await sql`create index orders_by_authority on orders (authority_id, due_sort, id)`.execute(db);
  await sql`create index orders_by_kind on orders (kind, due_sort, id) where open`.execute(db);
  await sql`create index orders_by_instrument on orders (instrument, due_sort, id) where open`.execute(db);
  await sql`create index orders_claimed on orders (claimed_by, due_sort, id) where claimed_by is not null`.execute(
    db,
  );
  await sql`create index orders_warn on orders (warn_at) where warn_at is not null`.execute(db);
  await sql`create index orders_received on orders (received_at)`.execute(db);
  await sql`create index orders_reference on orders (lower(reference) text_pattern_ops)`.execute(db);
  // The same thing sent twice is one order.
  await sql`
    create unique index orders_external on orders (authority_key, external_id) where external_id is not null`.execute(
    db,
  );
  await sql`create unique index orders_content on orders (authority_key, content_hash)`.execute(db);
  await sql`
    create table order_originals (
      order_id uuid primary key references orders (id),
      sha256 text not null,
      bytes int not null,
      media_type text not null,
      name text,
      unread text,
      data bytea not null
    )`.execute(db);
  await sql`create index order_originals_hash on order_originals (sha256)`.execute(db);
  await sql`
    create table order_tasks (
      id uuid primary key,
      order_id uuid not null references orders (id),
      place int not null,
      kind text not null,
      target jsonb not null,
      target_key text not null,
      platform text,
      account_id text,
      content_id text,
      desired text not null,
      status text not null check (status in ('waiting', 'not-found', 'working', 'done', 'partial', 'refused',
        'impossible', 'void')),
      because text,
      job_id uuid,
      decision_id uuid,
      hold_id uuid,
      production_id uuid,
      effect_at timestamptz,
      unique (order_id, place)
    )`.execute(db);
  await sql`create index order_tasks_key on order_tasks (target_key, kind)`.execute(db);
  await sql`create index order_tasks_job on order_tasks (job_id) where job_id is not null`.execute(db);
  await sql`create index order_tasks_decision on order_tasks (decision_id) where decision_id is not null`.execute(
    db,
  );
  await sql`
    create table order_messages (
      id uuid primary key,
      order_id uuid not null references orders (id),
      direction text not null check (direction in ('in', 'out')),
      kind text not null,
      subject text not null,
      body text not null,
      document jsonb,
      language text,
      by text not null,
      sent_at timestamptz not null,
      delivered_at timestamptz,
      acknowledged_at timestamptz,
      responded_at timestamptz
    )`.execute(db);
  await sql`create index order_messages_of on order_messages (order_id, sent_at, id)`.execute(db);
}
