import { type Kysely, sql } from 'kysely';

/** Who looks up, decides on and keeps designation lists at the beginning; administrators change it afterwards. */
const GIVEN = {
  reviewer: ['screening.read'],
  lead: ['screening.read', 'screening.decide'],
  legal: ['screening.read', 'screening.decide'],
  analyst: ['screening.read', 'screening.decide', 'lists.write'],
  auditor: ['screening.read'],
  admin: ['screening.read', 'lists.write'],
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [role, permissions] of Object.entries(GIVEN)) {
    await sql`
      insert into role_permissions (role, permission)
      select ${role}::text, unnest(${permissions}::text[])
      on conflict do nothing`.execute(db);
  }
}
