import type { Appeal } from '@breakwater/contracts/redress';
import { checkPerson, isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { lockAppeal, lockNextAppeal, saveClaim } from '../store/appeals.ts';
import {
  appealClaimed,
  appealNotClaimed,
  appealNotFound,
  appealSettled,
  ownDecision,
} from './appeal-error.ts';

export interface AppealClaimRequest {
  /** Left out: the one that is due first and that this person may decide. */
  readonly id?: string | undefined;
  readonly by: string;
  readonly leaseMs: number;
}

/**
 * Takes an appeal for a while; taking one's own again keeps it. What one decided or confirmed oneself cannot be taken.
 *
 * Errors: 404 `appeal-not-found`; 409 `appeal-claimed`, `appeal-settled`, `appeal-of-own-decision`.
 *
 * @returns nothing when no appeal waits for this person
 */
export async function claimAppeal(
  context: RedressContext,
  { id, by, leaseMs }: AppealClaimRequest,
): Promise<Appeal | undefined> {
  const person = checkPerson(by);
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const found = id ?? (await lockNextAppeal(work.db, person, toInstant(now)));
    if (found === undefined) return undefined;
    const appeal = await lockFree(work.db, found, person, now);
    const until = toInstant(now + leaseMs);
    await saveClaim(work.db, appeal.id, { by: person, until });
    work.record({ actor: person, action: 'appeal.claimed', subject: appeal.id, detail: { until } });
    return { ...appeal, state: 'claimed', claimedBy: person, claimedUntil: until };
  });
}

async function lockFree(db: Db, id: string, person: string, now: number): Promise<Appeal> {
  const appeal = isId(id) ? await lockAppeal(db, id, now) : undefined;
  if (!appeal) throw appealNotFound();
  if (appeal.state === 'decided' || appeal.state === 'moot') throw appealSettled(appeal);
  if (isOriginal(appeal, person)) throw ownDecision();
  if (appeal.state === 'claimed' && appeal.claimedBy !== person) throw appealClaimed(appeal);
  return appeal;
}

/** Gives a claimed appeal back. Errors as for `lockHeld`. */
export async function releaseAppeal(context: RedressContext, id: string, by: string): Promise<Appeal> {
  const person = checkPerson(by);
  return context.storage.work(async (work) => {
    const { claimedBy: _by, claimedUntil: _until, ...appeal } = await lockHeld(context, work.db, id, person);
    await saveClaim(work.db, appeal.id, null);
    work.record({ actor: person, action: 'appeal.released', subject: appeal.id, detail: {} });
    return { ...appeal, state: 'open' };
  });
}

/**
 * The appeal, locked, if this person holds it.
 *
 * @throws RedressError 404 `appeal-not-found`; 409 `appeal-claimed`, `appeal-not-claimed`, `appeal-settled`,
 * `appeal-of-own-decision`
 */
export async function lockHeld(context: RedressContext, db: Db, id: string, person: string): Promise<Appeal> {
  const appeal = await lockFree(db, id, person, context.clock.now());
  if (appeal.state !== 'claimed') throw appealNotClaimed();
  return appeal;
}

/** Another spelling of a name does not make another person; the store compares in the same way. */
function isOriginal({ originalBy, originalSecondBy }: Appeal, person: string): boolean {
  const same = (name: string | undefined) => name?.trim().toLowerCase() === person.trim().toLowerCase();
  return same(originalBy) || same(originalSecondBy);
}
