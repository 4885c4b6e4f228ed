import { type Kysely, sql } from 'kysely';

/** Who sees and works on returning accounts and networks at the beginning; administrators change it afterwards. */
const GIVEN = {
  reviewer: ['gate.read', 'networks.read'],
  lead: ['gate.read', 'networks.read', 'networks.decide'],
  legal: ['gate.read', 'vault.manage', 'networks.read'],
  analyst: ['gate.read', 'gate.manage', 'networks.read', 'networks.decide'],
  auditor: ['gate.read', 'networks.read'],
  admin: ['gate.read', 'gate.manage', 'vault.manage', 'networks.read'],
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [role, permissions] of Object.entries(GIVEN)) {
    await sql`
      insert into role_permissions (role, permission)
      select ${role}::text, unnest(${permissions}::text[])
      on conflict do nothing`.execute(db);
  }
}
