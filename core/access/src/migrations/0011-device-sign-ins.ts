import { type Kysely, sql } from 'kysely';

/** A terminal that waits for its person to approve it in a browser. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table device_sign_ins (
      device_hash text primary key,
      user_code text not null unique,
      machine text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      staff_id uuid references staff (id),
      proven_at timestamptz check ((proven_at is null) = (staff_id is null)),
      denied boolean not null default false
    )`.execute(db);
  await sql`alter table staff_sessions drop constraint staff_sessions_method_check`.execute(db);
  await sql`
    alter table staff_sessions add constraint staff_sessions_method_check
      check (method in ('password', 'passkey', 'oidc', 'link', 'device'))`.execute(db);
}
