import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_keys (
      id uuid primary key,
      name text not null,
      source text not null,
      scopes text[] not null check (scopes <@ '{ingest,read,review,admin}' and cardinality(scopes) > 0),
      token_hash text not null unique,
      created_at timestamptz not null,
      created_by text,
      rotated_from uuid unique references api_keys (id),
      expires_at timestamptz,
      revoked_at timestamptz,
      last_used_at timestamptz
    )`.execute(db);
}
