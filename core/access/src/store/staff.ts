import { PERMISSIONS, type Permission, ROLES, type Role } from '@breakwater/contracts';
import type { StaffMember, StaffPreferences, StaffRecovery } from '@breakwater/contracts/access';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { StaffRecord } from '../staff-record.ts';

const SELECT = sql`
  select id, name, email, password_hash, disabled_at is not null as disabled, created_at, last_seen_at,
    ${inMilliseconds('newcomer_since')}, preferences, recovered, platforms,
    array(select role from staff_roles r where r.staff_id = staff.id) as roles,
    array(select distinct permission from staff_roles r join role_permissions p on p.role = r.role
      where r.staff_id = staff.id) as permissions
  from staff`;

async function select(db: Db, which: RawBuilder<unknown>): Promise<StaffRecord[]> {
  type Found = StaffMember & Omit<StaffRecord, 'member' | 'permissions'> & { permissions: Permission[] };
  const rows = await rowsOf<Found>(db, sql`${SELECT} ${which}`);
  return rows.map(({ permissions, passwordHash, newcomerSince, recovered, ...member }) => ({
    member: { ...member, roles: ROLES.filter((role) => member.roles.includes(role)) },
    permissions: new Set(PERMISSIONS.filter((one) => permissions.includes(one))),
    passwordHash,
    newcomerSince,
    recovered,
  }));
}

async function findOne(db: Db, where: RawBuilder<unknown>): Promise<StaffRecord | undefined> {
  return (await select(db, sql`where ${where}`))[0];
}

export const findStaff = (db: Db, id: string) => findOne(db, sql`id = ${id}`);

export const findStaffByEmail = (db: Db, emailKey: string) => findOne(db, sql`email_key = ${emailKey}`);

/** The person, locked until the transaction ends. */
export const lockStaff = (trx: Db, id: string) => findOne(trx, sql`id = ${id} for update of staff`);

export function listStaff(db: Db): Promise<StaffRecord[]> {
  return select(db, sql`order by created_at, id`);
}

export function staffNames(db: Db): Promise<{ id: string; name: string }[]> {
  return rowsOf(db, sql`select id, name from staff order by id`);
}

export async function anyStaff(db: Db): Promise<boolean> {
  return (await sql`select 1 from staff limit 1`.execute(db)).rows.length > 0;
}

type NewStaff = Pick<StaffMember, 'id' | 'name' | 'email' | 'createdAt' | 'preferences'> & {
  readonly emailKey: string;
  readonly createdBy: string;
};

/** False when somebody has this e-mail address already. */
export async function insertStaff(trx: Db, staff: NewStaff): Promise<boolean> {
  const { rows } = await sql`
    insert into staff (id, name, email, email_key, created_at, created_by, preferences)
    values (${staff.id}, ${staff.name}, ${staff.email}, ${staff.emailKey}, ${staff.createdAt}, ${staff.createdBy},
      ${JSON.stringify(staff.preferences)}::jsonb)
    on conflict (email_key) do nothing returning id`.execute(trx);
  return rows.length > 0;
}

export async function setRoles(trx: Db, id: string, roles: readonly Role[]): Promise<void> {
  await sql`delete from staff_roles where staff_id = ${id}`.execute(trx);
  await sql`
    insert into staff_roles (staff_id, role) select ${id}::uuid, unnest(${[...roles]}::text[])`.execute(trx);
}

export async function setName(trx: Db, id: string, name: string): Promise<void> {
  await sql`update staff set name = ${name} where id = ${id}`.execute(trx);
}

export async function setPreferences(trx: Db, id: string, preferences: StaffPreferences): Promise<void> {
  await sql`update staff set preferences = ${JSON.stringify(preferences)}::jsonb where id = ${id}`.execute(
    trx,
  );
}

export async function setDisabled(trx: Db, id: string, at: string | undefined): Promise<void> {
  await sql`update staff set disabled_at = ${at ?? null}::timestamptz where id = ${id}`.execute(trx);
}

/** Binds somebody to platforms; undefined: to none of them, they see all. */
export async function setStaffPlatforms(
  trx: Db,
  id: string,
  platforms: readonly string[] | undefined,
): Promise<void> {
  await sql`update staff set platforms = ${platforms ? [...platforms] : null}::text[] where id = ${id}`.execute(
    trx,
  );
}

/** Notes since when somebody is new; undefined: they are not. */
export async function setNewcomerSince(trx: Db, id: string, at: string | undefined): Promise<void> {
  await sql`update staff set newcomer_since = ${at ?? null}::timestamptz where id = ${id}`.execute(trx);
}

/** Nobody comes in by the password of before. */
export async function clearPassword(trx: Db, id: string): Promise<void> {
  await sql`update staff set password_hash = null where id = ${id}`.execute(trx);
}

/** Notes what ended, to be told; undefined: it was seen. */
export async function setRecovered(trx: Db, id: string, recovered: StaffRecovery | undefined): Promise<void> {
  const json = recovered === undefined ? null : JSON.stringify(recovered);
  await sql`update staff set recovered = ${json}::jsonb where id = ${id}`.execute(trx);
}

export async function setPasswordHash(trx: Db, id: string, hash: string): Promise<void> {
  await sql`update staff set password_hash = ${hash} where id = ${id}`.execute(trx);
}

/** Notes that the person was there. To the minute. */
export async function noteSeen(db: Db, id: string, at: string): Promise<void> {
  await sql`
    update staff set last_seen_at = ${at}::timestamptz
    where id = ${id} and (last_seen_at is null or last_seen_at < ${at}::timestamptz - interval '1 minute')`.execute(
    db,
  );
}
