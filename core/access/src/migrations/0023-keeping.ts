import { type Kysely, sql } from 'kysely';

/** Who erases accounts and gives out what is kept of one at the beginning; administrators change it afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into role_permissions (role, permission)
    select unnest(array['legal', 'admin']), 'accounts.erase' on conflict do nothing`.execute(db);
}
