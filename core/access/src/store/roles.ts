import type { Permission, Role } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Every role with what it lets its holders do, as stored. */
export function readMatrix(db: Db): Promise<{ role: string; permissions: string[] }[]> {
  return rowsOf(
    db,
    sql`
    select role, array(select permission from role_permissions p where p.role = roles.role) as permissions
    from roles`,
  );
}

export async function writeRole(trx: Db, role: Role, permissions: readonly Permission[]): Promise<void> {
  await sql`delete from role_permissions where role = ${role}`.execute(trx);
  await sql`
    insert into role_permissions (role, permission)
    select ${role}::text, unnest(${[...permissions]}::text[])`.execute(trx);
}

/** Lets one change of who may do what happen at a time, until the transaction ends. */
export async function lockRights(trx: Db): Promise<void> {
  await sql`lock table roles in share row exclusive mode`.execute(trx);
}

/** How many people who have once come in, and are not disabled, have each of these permissions. */
export async function countHolders(
  trx: Db,
  permissions: readonly Permission[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ permission: string; holders: number }>`
    select p.permission, count(distinct s.id)::int as holders
    from staff s join staff_roles r on r.staff_id = s.id join role_permissions p on p.role = r.role
    where s.disabled_at is null and s.last_seen_at is not null and p.permission = any(${[...permissions]}::text[])
    group by p.permission`.execute(trx);
  return new Map(rows.map(({ permission, holders }) => [permission, holders]));
}

/** Notes permissions as known; says which of them were not. */
export async function introduce(db: Db, permissions: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ permission: string }>`
    insert into introduced_permissions select unnest(${[...permissions]}::text[])
    on conflict do nothing returning permission`.execute(db);
  return rows.map(({ permission }) => permission);
}

/** Gives a role permissions beside those that it has. */
export async function addToRole(db: Db, role: Role, permissions: readonly string[]): Promise<void> {
  await sql`
    insert into role_permissions (role, permission)
    select ${role}::text, unnest(${[...permissions]}::text[]) on conflict do nothing`.execute(db);
}
