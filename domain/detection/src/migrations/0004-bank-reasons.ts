import { type Kysely, sql } from 'kysely';

/** Why a bank was changed, and whether it was stored against its dry run. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table bank_versions add column reason text, add column forced boolean not null default false`.execute(
    db,
  );
}
