import { type Kysely, sql } from 'kysely';

/**
 * Reasons of a restriction that an order asked for are owed as its law says: they are held while that keeps them from being
 * told, until an instant or until somebody lets them go.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table statement_duties add column held_for uuid, add column held_until timestamptz check (isfinite(held_until)),
      add constraint held_for_an_order check (held_until is null or held_for is not null)`.execute(db);
  await sql`
    create index statement_duties_held on statement_duties (held_for) where held_for is not null`.execute(db);
}
