import { type Kysely, sql } from 'kysely';

/**
 * Who erases accounts and gives out what is kept of one at the beginning: lawyers, who may see how users came in. Not those
 * who administrate: they stay apart from what users did. Administrators change it afterwards.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into role_permissions (role, permission)
    values ('legal', 'accounts.erase') on conflict do nothing`.execute(db);
}
