import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf } from '@breakwater/storage';
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

const COLUMNS = sql`user_code, machine, staff_id, denied, ${inMilliseconds('created_at', 'expires_at', 'proven_at')}`;

export async function insertDevice(trx: Db, deviceHash: string, device: DeviceSignIn): Promise<void> {
  await sql`
    insert into device_sign_ins (device_hash, user_code, machine, created_at, expires_at)
    values (${deviceHash}, ${device.userCode}, ${device.machine}, ${toInstant(device.createdAt)},
      ${toInstant(device.expiresAt)})`.execute(trx);
}

/** By the code that the terminal shows, locked until the transaction ends. */
export function lockByUserCode(trx: Db, userCode: string): Promise<DeviceSignIn | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from device_sign_ins where user_code = ${userCode} for update`);
}

/** By what only the terminal knows, locked until the transaction ends. */
export function lockByDevice(trx: Db, deviceHash: string): Promise<DeviceSignIn | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from device_sign_ins where device_hash = ${deviceHash} for update`);
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
