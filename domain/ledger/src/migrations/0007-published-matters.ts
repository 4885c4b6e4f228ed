import { type Kysely, sql } from 'kysely';

/**
 * Up to which entry the record of a matter is public. Each line stays: the latest says what everybody may read now, none of
 * it where it is 0.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table matter_publications (
      id bigint generated always as identity primary key,
      matter_id uuid not null references matters (id),
      through_seq int not null check (through_seq >= 0),
      by text not null,
      at timestamptz not null
    )`.execute(db);
  await sql`create index matter_publications_latest on matter_publications (matter_id, id desc)`.execute(db);
}
