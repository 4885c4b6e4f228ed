import type { Removal } from '@breakwater/contracts/returns';
import { isId, toInstant } from '@breakwater/kernel';
import type { ReturnsContext } from '../ports.ts';
import { ReturnsError, removalNotFound } from '../returns-error.ts';
import { deleteHold, putHold } from '../store/holds.ts';
import { lockAnyRemoval } from '../store/removals.ts';
import { getRemoval } from './list-removals.ts';

const LONGEST_MS = 366 * 86_400_000;

/** What a preservation order asks for. */
export interface HoldWish {
  /** Reference of the order. */
  readonly order: string;
  /** RFC 3339. */
  readonly until: string;
}

/**
 * Holds a removal for an order: nothing of it is forgotten until then. Not for ever: an order has an end, and can be
 * renewed.
 *
 * Throws ReturnsError 404 `removal-not-found`, 422 `hold-invalid`.
 */
export async function holdRemoval(
  context: ReturnsContext,
  id: string,
  { order, until }: HoldWish,
  by: string,
): Promise<Removal> {
  const now = context.clock.now();
  const end = Date.parse(until);
  if (Number.isNaN(end) || end <= now || end > now + LONGEST_MS) {
    throw new ReturnsError(
      'hold-invalid',
      'A hold ends at an instant within a year from now; renew it while the order stands.',
      422,
      { pointer: '/until' },
    );
  }
  await context.storage.work(async (work) => {
    if (!isId(id) || !(await lockAnyRemoval(work.db, id))) throw removalNotFound();
    await putHold(work.db, id, { order, by, at: toInstant(now), until: toInstant(end) });
    const detail = { order, until: toInstant(end) };
    work.record({ actor: by, action: 'removal.held', subject: id, detail });
  });
  return getRemoval(context, id);
}

/** Ends a hold: what is over by then is forgotten with the next purge. Throws ReturnsError 404 `removal-not-found`. */
export async function releaseRemoval(context: ReturnsContext, id: string, by: string): Promise<Removal> {
  await context.storage.work(async (work) => {
    if (!isId(id) || !(await lockAnyRemoval(work.db, id))) throw removalNotFound();
    if (await deleteHold(work.db, id))
      work.record({ actor: by, action: 'removal.released', subject: id, detail: {} });
  });
  return getRemoval(context, id);
}
