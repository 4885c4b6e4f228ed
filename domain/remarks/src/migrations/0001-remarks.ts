import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table remarks (
      id uuid primary key,
      text text not null,
      by text not null,
      at timestamptz not null
    )`.execute(db);
}
