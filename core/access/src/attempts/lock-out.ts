import { hash } from 'node:crypto';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { signInLocked } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import {
  clearFailures,
  forgiveFailure,
  lockSubject,
  readFailures,
  takeAttempt,
} from '../store/sign-in-failures.ts';

const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * 60_000;
/** A failure that is longer ago than this no longer counts. */
export const FORGOTTEN_MS = 24 * 3_600_000;

/**
 * Wrong attempts that are free, and how long the longest lock is: for an account from one address (mistyped passwords), from
 * one address (which offices share), and for an account from everywhere. The last is slow and never long, and does not
 * hold where the account was signed in to before: a stranger must not be able to keep anybody out.
 */
const LIMITS = {
  pair: { free: 5, longestMs: LONGEST_LOCK_MS },
  address: { free: 30, longestMs: LONGEST_LOCK_MS },
  account: { free: 50, longestMs: FIRST_LOCK_MS },
} as const;
export type LockKind = keyof typeof LIMITS;

/** What attempts are counted by: a hash, so that unknown addresses are counted like known ones and none is kept. */
export interface Subject {
  readonly kind: LockKind;
  readonly key: string;
}
export function lockSubjectOf(kind: Exclude<LockKind, 'pair'>, text: string): Subject {
  return { kind, key: hash('sha256', `${kind}:${text}`) };
}

/** An account from one address; its key begins with that of the account, so that both are forgiven at once. */
export function pairSubjectOf(account: string, address: string): Subject {
  const [of, from] = [lockSubjectOf('account', account), lockSubjectOf('address', address)];
  return { kind: 'pair', key: `${of.key}.${from.key}` };
}

/**
 * How long is locked after so many wrong attempts, in milliseconds: twice as long each time, never for good.
 *
 * @example
 * ```ts
 * lockMs('pair', 4) // => 0
 * lockMs('pair', 5) // => 30000
 * lockMs('pair', 7) // => 120000
 * lockMs('pair', 500) // => 900000
 * lockMs('account', 500) // => 30000
 * ```
 */
export function lockMs(kind: LockKind, failures: number): number {
  const { free, longestMs } = LIMITS[kind];
  const over = failures - free;
  return over < 0 ? 0 : Math.min(longestMs, FIRST_LOCK_MS * 2 ** over);
}

/**
 * Takes one attempt before it is looked at, so that many at once count like many in a row; whoever turns out to be
 * right gives it back. Answers whether this attempt locked the subject.
 *
 * @throws AccessError 429 `sign-in-locked`
 */
export async function attempt(context: AccessContext, subject: Subject): Promise<boolean> {
  const { storage, clock } = context;
  const now = clock.now();
  const locked = await storage.transaction(async (trx) => {
    const failures = await takeAttempt(trx, subject.key, toInstant(now), toInstant(now - FORGOTTEN_MS));
    if (failures === undefined) return undefined;
    const ms = lockMs(subject.kind, failures);
    if (ms > 0) await lockSubject(trx, subject.key, toInstant(now + ms));
    return ms > 0;
  });
  if (locked !== undefined) return locked;
  const until = (await readFailures(storage.db, subject.key))?.lockedUntil ?? now;
  throw signInLocked(Math.max(1, Math.ceil((until - now) / 1_000)));
}

/** The attempt was right: an account starts anew from everywhere, an address gets this one attempt back. */
export async function forgive(trx: Db, subject: Subject): Promise<void> {
  if (subject.kind !== 'address') await clearFailures(trx, subject.key);
  else await forgiveFailure(trx, subject.key);
}
