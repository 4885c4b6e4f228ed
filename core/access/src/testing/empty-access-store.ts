import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

export async function emptyAccess(db: Db): Promise<void> {
  await sql`
    truncate staff, services, access_changes, officers, api_keys, outbox, sign_in_failures, sign_in_networks cascade`.execute(
    db,
  );
}
