import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Names alone that many people bear are not kept beside accounts: those that were end here. */
export async function up(db: Db): Promise<void> {
  await sql`
    delete from screening_matches
    where tier = 'T3' and match -> 'lowered' @> '["name-only", "common-name"]'::jsonb`.execute(db);
}
