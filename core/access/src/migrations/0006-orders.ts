import { type Kysely, sql } from 'kysely';

const READ = ['law.read', 'authorities.read', 'orders.read', 'disclosure.read', 'ledger.read'];

/** Who works on what authorities ask for at the beginning; administrators change it afterwards. */
const GIVEN = {
  lead: [...READ, 'orders.write', 'orders.decide', 'disclosure.prepare', 'ledger.write'],
  legal: [
    ...READ,
    'authorities.manage',
    'orders.write',
    'orders.decide',
    'orders.legal',
    'disclosure.prepare',
    'disclosure.approve',
    'disclosure.break-glass',
    'ledger.write',
    'ledger.decide',
    'exchange.manage',
  ],
  analyst: ['law.read', 'ledger.read'],
  auditor: READ,
  admin: [...READ, 'authorities.manage', 'exchange.manage'],
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [role, permissions] of Object.entries(GIVEN)) {
    await sql`
      insert into role_permissions (role, permission)
      select ${role}::text, unnest(${permissions}::text[])
      on conflict do nothing`.execute(db);
  }
}
