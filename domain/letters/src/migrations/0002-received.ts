import { type Kysely, sql } from 'kysely';

/** Letters that came from other installations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letters_received (
      id uuid primary key,
      peer_id uuid not null,
      peer_name text not null,
      received_at timestamptz not null,
      letter jsonb not null
    )`.execute(db);
}
