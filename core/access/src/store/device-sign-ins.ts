import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A terminal that waits; times in milliseconds since the epoch. */
export interface DeviceSignIn {
  readonly userCode: string;
  /** What the terminal says of itself. */
  readonly machine: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Who approved it, and when they had proved who they are. */
  readonly staffId?: string;
  readonly provenAt?: number;
  readonly denied: boolean;
}

interface Row {
  readonly user_code: string;
  readonly machine: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly staff_id: string | null;
  readonly proven_at: Date | null;
  readonly denied: boolean;
}

const COLUMNS = sql.raw('user_code, machine, created_at, expires_at, staff_id, proven_at, denied');

function toDevice(row: Row): DeviceSignIn {
  return {
    userCode: row.user_code,
    machine: row.machine,
    createdAt: row.created_at.getTime(),
    expiresAt: row.expires_at.getTime(),
    ...(row.staff_id !== null && { staffId: row.staff_id }),
    ...(row.proven_at && { provenAt: row.proven_at.getTime() }),
    denied: row.denied,
  };
}

export async function insertDevice(trx: Db, deviceHash: string, device: DeviceSignIn): Promise<void> {
  await sql`
    insert into device_sign_ins (device_hash, user_code, machine, created_at, expires_at)
    values (${deviceHash}, ${device.userCode}, ${device.machine}, ${toInstant(device.createdAt)},
      ${toInstant(device.expiresAt)})`.execute(trx);
}

/** By the code that the terminal shows, locked until the transaction ends. */
export async function lockByUserCode(trx: Db, userCode: string): Promise<DeviceSignIn | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from device_sign_ins where user_code = ${userCode} for update`.execute(trx);
  return rows[0] && toDevice(rows[0]);
}

/** By what only the terminal knows, locked until the transaction ends. */
export async function lockByDevice(trx: Db, deviceHash: string): Promise<DeviceSignIn | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from device_sign_ins where device_hash = ${deviceHash} for update`.execute(trx);
  return rows[0] && toDevice(rows[0]);
}

export async function approveDevice(
  trx: Db,
  userCode: string,
  staffId: string,
  provenAt: string,
): Promise<void> {
  await sql`
    update device_sign_ins set staff_id = ${staffId}, proven_at = ${provenAt}::timestamptz
    where user_code = ${userCode}`.execute(trx);
}

export async function denyDevice(trx: Db, userCode: string): Promise<void> {
  await sql`update device_sign_ins set denied = true where user_code = ${userCode}`.execute(trx);
}

/** Uses it up: what was handed over once is never handed over again. */
export async function removeDevice(trx: Db, userCode: string): Promise<void> {
  await sql`delete from device_sign_ins where user_code = ${userCode}`.execute(trx);
}

export async function purgeDevices(db: Db, now: string): Promise<void> {
  await sql`delete from device_sign_ins where expires_at <= ${now}::timestamptz`.execute(db);
}
