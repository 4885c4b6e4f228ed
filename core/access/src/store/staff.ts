import { PERMISSIONS, type Permission, ROLES, type Role } from '@breakwater/contracts';
import type { StaffPreferences, StaffRecovery } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { StaffRecord } from '../staff-record.ts';

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password_hash: string | null;
  readonly disabled_at: Date | null;
  readonly created_at: Date;
  readonly last_seen_at: Date | null;
  readonly newcomer_since: Date | null;
  readonly recovered: StaffRecovery | null;
  readonly platforms: string[] | null;
  readonly preferences: StaffPreferences;
  readonly roles: string[];
  readonly permissions: string[];
}

const SELECT = sql.raw(`
  select id, name, email, password_hash, disabled_at, created_at, last_seen_at, newcomer_since,
    preferences, recovered, platforms,
    array(select role from staff_roles r where r.staff_id = staff.id) as roles,
    array(select distinct permission from staff_roles r join role_permissions p on p.role = r.role
      where r.staff_id = staff.id) as permissions
  from staff`);

function toRecord(row: StaffRow): StaffRecord {
  return {
    member: {
      id: row.id,
      name: row.name,
      email: row.email,
      roles: ROLES.filter((role) => row.roles.includes(role)),
      disabled: row.disabled_at !== null,
      ...(row.platforms !== null && { platforms: row.platforms }),
      createdAt: toInstant(row.created_at.getTime()),
      ...(row.last_seen_at && { lastSeenAt: toInstant(row.last_seen_at.getTime()) }),
      preferences: row.preferences,
    },
    permissions: new Set<Permission>(PERMISSIONS.filter((one) => row.permissions.includes(one))),
    passwordHash: row.password_hash ?? undefined,
    newcomerSince: row.newcomer_since?.getTime(),
    recovered: row.recovered ?? undefined,
  };
}

async function findOne(db: Db, where: RawBuilder<unknown>): Promise<StaffRecord | undefined> {
  const { rows } = await sql<StaffRow>`${SELECT} where ${where}`.execute(db);
  return rows[0] && toRecord(rows[0]);
}

export const findStaff = (db: Db, id: string) => findOne(db, sql`id = ${id}`);

export const findStaffByEmail = (db: Db, emailKey: string) => findOne(db, sql`email_key = ${emailKey}`);

/** The person, locked until the transaction ends. */
export const lockStaff = (trx: Db, id: string) => findOne(trx, sql`id = ${id} for update of staff`);

export async function listStaff(db: Db): Promise<StaffRecord[]> {
  const { rows } = await sql<StaffRow>`${SELECT} order by created_at, id`.execute(db);
  return rows.map(toRecord);
}

export async function staffNames(db: Db): Promise<{ id: string; name: string }[]> {
  return (await sql<{ id: string; name: string }>`select id, name from staff order by id`.execute(db)).rows;
}

export async function anyStaff(db: Db): Promise<boolean> {
  return (await sql`select 1 from staff limit 1`.execute(db)).rows.length > 0;
}

export interface NewStaffRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly preferences: StaffPreferences;
}

/** False when somebody has this e-mail address already. */
export async function insertStaff(trx: Db, staff: NewStaffRow): Promise<boolean> {
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
