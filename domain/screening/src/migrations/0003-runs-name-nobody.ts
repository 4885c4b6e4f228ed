import { type Kysely, sql } from 'kysely';

/** A run that is done names no account any more, as the place where it stood. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update screening_runs set cursor_account = '' where state <> 'running'`.execute(db);
}
