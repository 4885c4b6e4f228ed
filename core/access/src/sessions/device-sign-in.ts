import { randomInt } from 'node:crypto';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { AccessError } from '../access-error.ts';
import { createStartLimit } from '../attempts/start-limit.ts';
import type { AccessContext } from '../context.ts';
import { createSecret } from '../secret.ts';
import { staffActor } from '../staff-record.ts';
import {
  approveDevice,
  type DeviceSignIn,
  denyDevice,
  insertDevice,
  lockByDevice,
  lockByUserCode,
  removeDevice,
} from '../store/device-sign-ins.ts';
import { findStaff } from '../store/staff.ts';
import { hashToken } from '../token.ts';
import { type SignedIn, startSession } from './keep-sessions.ts';
import type { Caller } from './sign-in.ts';

const MINUTE_MS = 60_000;
/** How long a terminal waits to be approved. */
export const DEVICE_WAIT_MS = 5 * MINUTE_MS;
/** How long the session of a terminal lasts, whatever is asked in it. */
export const DEVICE_SESSION_MS = 15 * MINUTE_MS;
const MAX_MACHINE = 100;
/** Letters that are not taken for one another, and spell no words (RFC 8628, 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const FORM = /^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/;

/** What a terminal is told when it begins. */
export interface StartedDevice {
  /** What it asks with; nobody else sees it. */
  readonly deviceCode: string;
  /** What it shows, and the person compares in the browser. */
  readonly userCode: string;
  readonly expiresAt: number;
}

/** What the person is shown who approves a terminal. */
export type WaitingDevice = Pick<DeviceSignIn, 'userCode' | 'machine' | 'createdAt' | 'expiresAt'>;

/**
 * Signing in at a terminal by way of a browser (after RFC 8628): the person proves there who they are, so that no
 * password is typed into a program and no key stands for a person.
 */
export interface DeviceSignIns {
  /** Throws AccessError 429 `sign-in-locked`. */
  start(machine: string, caller: Caller): Promise<StartedDevice>;
  /** The terminal that shows this code. Throws AccessError 404 `device-code-unknown`, 410 `device-code-expired`. */
  show(userCode: string): Promise<WaitingDevice>;
  /** Lets the terminal act as the person who approves. Throws as `show`, 409 `device-code-answered`. */
  approve(userCode: string, signedIn: SignedIn): Promise<void>;
  /** Throws as `approve`. */
  deny(userCode: string, signedIn: SignedIn): Promise<void>;
  /**
   * The session, once: undefined while nobody has answered. It lasts for 15 minutes, and its proof is as fresh as that
   * of the browser was. Throws AccessError 403 `device-denied`, and as `show`.
   */
  redeem(deviceCode: string, caller: Caller): Promise<SignedIn | undefined>;
}

export function createDeviceSignIns(context: AccessContext): DeviceSignIns {
  const { storage, clock } = context;
  const limit = createStartLimit(clock);
  const onRecord = (work: Work, { staff }: Pick<SignedIn, 'staff'>, action: string, machine: string) => {
    const { id } = staff.member;
    work.record({ actor: staffActor(id), action, subject: id, detail: { machine } });
  };

  async function waiting(trx: Db, userCode: string): Promise<DeviceSignIn> {
    const code = readUserCode(userCode);
    const device = code === undefined ? undefined : await lockByUserCode(trx, code);
    if (!device) throw codeUnknown();
    if (device.expiresAt <= clock.now()) throw codeExpired();
    return device;
  }

  const answer = (
    userCode: string,
    signedIn: SignedIn,
    action: 'device.approved' | 'device.denied',
    write: (trx: Db, device: DeviceSignIn) => Promise<void>,
  ) =>
    storage.work(async (work) => {
      const device = await waiting(work.db, userCode);
      if (device.staffId !== undefined || device.denied) throw codeAnswered();
      await write(work.db, device);
      onRecord(work, signedIn, action, device.machine);
    });

  return {
    start: async (machine, { address }) => {
      limit.take(address);
      const [deviceCode, userCode, now] = [createSecret(), createUserCode(), clock.now()];
      const expiresAt = now + DEVICE_WAIT_MS;
      await insertDevice(storage.db, hashToken(deviceCode), {
        userCode,
        machine: readable(machine),
        createdAt: now,
        expiresAt,
        denied: false,
      });
      return { deviceCode, userCode, expiresAt };
    },
    show: (userCode) =>
      storage.transaction(async (trx) => {
        const device = await waiting(trx, userCode);
        if (device.staffId !== undefined || device.denied) throw codeAnswered();
        return device;
      }),
    approve: (userCode, signedIn) =>
      answer(userCode, signedIn, 'device.approved', (trx, device) => {
        const { staff, session } = signedIn;
        const provenAt = toInstant(session.steppedUpAt ?? session.createdAt);
        return approveDevice(trx, device.userCode, staff.member.id, provenAt);
      }),
    deny: (userCode, signedIn) =>
      answer(userCode, signedIn, 'device.denied', (trx, device) => denyDevice(trx, device.userCode)),
    redeem: (deviceCode, { userAgent }) =>
      storage.work(async (work) => {
        const device = await lockByDevice(work.db, hashToken(deviceCode));
        if (!device) throw codeUnknown();
        if (device.expiresAt <= clock.now()) throw codeExpired();
        if (device.denied) throw denied();
        const { staffId, provenAt, userCode } = device;
        if (staffId === undefined || provenAt === undefined) return undefined;
        await removeDevice(work.db, userCode);
        const staff = await findStaff(work.db, staffId);
        if (!staff || staff.member.disabled) throw denied();
        return startSession(work, context, {
          staff,
          method: 'device',
          userAgent: userAgent ?? device.machine,
          lastsMs: DEVICE_SESSION_MS,
          provenAt,
        });
      }),
  };
}

function createUserCode(): string {
  const part = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${part()}-${part()}`;
}

/**
 * A code as people type it.
 *
 * @example
 * ```ts
 * readUserCode(' bcdf ghjk') // => 'BCDF-GHJK'
 * readUserCode('BCDF-AEIO') // => undefined
 * ```
 */
export function readUserCode(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const code = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  return FORM.test(code) ? code : undefined;
}

/** What a terminal says of itself, fit to be shown: nothing that turns the text around or hides in it. */
function readable(machine: string): string {
  const shown = machine
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, MAX_MACHINE);
  return shown === '' ? '?' : shown;
}

function codeUnknown(): AccessError {
  const message =
    'There is no such code: it is mistyped, or was used. Start again with "breakwater sign-in".';
  return new AccessError('device-code-unknown', message, { status: 404 });
}

function codeExpired(): AccessError {
  const message =
    'This code has expired; it is good for five minutes. Start again with "breakwater sign-in".';
  return new AccessError('device-code-expired', message, { status: 410 });
}

function codeAnswered(): AccessError {
  const message = 'This code was answered already. Start again with "breakwater sign-in" if it was not you.';
  return new AccessError('device-code-answered', message, { status: 409 });
}

function denied(): AccessError {
  const message = 'Signing in was refused in the browser.';
  return new AccessError('device-denied', message, { status: 403 });
}
