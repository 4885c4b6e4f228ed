import { type Kysely, sql } from 'kysely';

/**
 * Who sees, makes, promotes and switches off models at the beginning; administrators change it afterwards. Whoever trains a
 * model asks for it; leads, who answer for what reviewers are shown, confirm.
 */
const GIVEN = {
  reviewer: ['models.read'],
  lead: ['models.read', 'models.promote', 'models.confirm', 'models.switch-off'],
  legal: ['models.read'],
  analyst: ['models.read', 'models.train', 'models.promote', 'models.confirm'],
  auditor: ['models.read'],
  admin: ['models.read', 'models.confirm', 'models.switch-off'],
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [role, permissions] of Object.entries(GIVEN)) {
    await sql`
      insert into role_permissions (role, permission)
      select ${role}::text, unnest(${permissions}::text[])
      on conflict do nothing`.execute(db);
  }
}
