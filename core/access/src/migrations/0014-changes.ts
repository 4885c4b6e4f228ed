import { type Kysely, sql } from 'kysely';

/** Changes of who may do what that wait for a second administrator, or for a delay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table access_changes (
      id uuid primary key,
      kind text not null,
      body jsonb not null,
      shown jsonb not null,
      digest text not null,
      asked_by text not null,
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      due_at timestamptz,
      reason text,
      state text not null check (state in ('waiting', 'consented', 'refused', 'expired', 'void', 'applied')),
      decided_by text,
      decided_at timestamptz
    )`.execute(db);
  await sql`create index access_changes_waiting on access_changes (asked_at) where state = 'waiting'`.execute(
    db,
  );
}
