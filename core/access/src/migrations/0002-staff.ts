import { type Kysely, sql } from 'kysely';

/** What each role may do at the beginning; administrators change it afterwards. */
const MATRIX = {
  reviewer:
    'live.read verdicts.read jobs.read jobs.decide decisions.read accounts.read media.graphic policies.read queues.read ' +
    'rules.read banks.read statements.read notices.read quality.review settings.read',
  lead:
    'live.read verdicts.read jobs.read jobs.decide jobs.confirm jobs.escalated jobs.bulk decisions.read decisions.undo ' +
    'accounts.read accounts.sign-ins media.graphic reporters.read policies.read policies.write queues.read queues.write ' +
    'rules.read banks.read statements.read appeals.read notices.read quality.read quality.review quality.manage settings.read',
  appeals:
    'live.read verdicts.read jobs.read decisions.read accounts.read media.graphic policies.read queues.read ' +
    'statements.read appeals.read appeals.decide settings.read',
  legal:
    'live.read verdicts.read jobs.read decisions.read accounts.read accounts.sign-ins media.graphic policies.read ' +
    'policies.write queues.read rules.read banks.read statements.read appeals.read notices.read settings.read',
  analyst:
    'live.read verdicts.read jobs.read decisions.read accounts.read reporters.read policies.read queues.read rules.read ' +
    'rules.write banks.read banks.write quality.read settings.read',
  auditor:
    'live.read verdicts.read jobs.read decisions.read accounts.read reporters.read policies.read queues.read rules.read ' +
    'banks.read statements.read appeals.read notices.read quality.read audit.read settings.read',
  admin:
    'live.read policies.read queues.read rules.read banks.read audit.read events.manage webhooks.manage keys.manage ' +
    'staff.manage roles.manage settings.read settings.write',
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table roles (role text primary key)`.execute(db);
  await sql`
    create table role_permissions (
      role text not null references roles (role),
      permission text not null check (permission <> 'events.ingest'),
      primary key (role, permission)
    )`.execute(db);
  for (const [role, permissions] of Object.entries(MATRIX)) {
    await sql`insert into roles (role) values (${role})`.execute(db);
    await sql`
      insert into role_permissions (role, permission)
      select ${role}::text, unnest(${permissions.split(' ')}::text[])`.execute(db);
  }
  await sql`
    create table staff (
      id uuid primary key,
      name text not null,
      email text not null,
      email_key text not null unique,
      password_hash text,
      disabled_at timestamptz,
      created_at timestamptz not null,
      created_by text,
      last_seen_at timestamptz,
      preferences jsonb not null
    )`.execute(db);
  await sql`
    create table staff_roles (
      staff_id uuid not null references staff (id),
      role text not null references roles (role),
      primary key (staff_id, role)
    )`.execute(db);
  await sql`
    create table staff_sessions (
      id uuid primary key,
      staff_id uuid not null references staff (id),
      token_hash text not null unique,
      method text not null check (method in ('password', 'passkey', 'oidc', 'link')),
      user_agent text,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      stepped_up_at timestamptz
    )`.execute(db);
  await sql`create index staff_sessions_staff on staff_sessions (staff_id)`.execute(db);
  await sql`
    create table staff_links (
      token_hash text primary key,
      kind text not null check (kind in ('setup', 'invite')),
      staff_id uuid references staff (id) check ((kind = 'invite') = (staff_id is not null)),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db);
  await sql`
    create table sign_in_failures (
      subject text primary key,
      failures integer not null,
      last_at timestamptz not null,
      locked_until timestamptz
    )`.execute(db);
  await sql`
    create table passkeys (
      id text primary key,
      staff_id uuid not null references staff (id),
      name text not null,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    )`.execute(db);
  await sql`
    create table passkey_challenges (
      id uuid primary key,
      purpose text not null check (purpose in ('register', 'sign-in', 'step-up')),
      staff_id uuid references staff (id) check ((purpose = 'sign-in') = (staff_id is null)),
      challenge text not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create table oidc_attempts (
      state_hash text primary key,
      nonce text not null,
      code_verifier text not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`alter table api_keys add column owner uuid references staff (id)`.execute(db);
}
