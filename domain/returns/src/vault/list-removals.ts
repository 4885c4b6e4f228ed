import type { Removal } from '@breakwater/contracts/returns';
import { isId } from '@breakwater/kernel';
import type { ReturnsContext } from '../ports.ts';
import { removalNotFound } from '../returns-error.ts';
import { selectRemovals } from '../store/removal-list.ts';

const PAGE = 50;

export interface RemovalQuery {
  readonly platform?: string | undefined;
  /** The id of an account. */
  readonly accountId?: string | undefined;
  readonly limit?: number | undefined;
  /** What the page before gave as `next`. */
  readonly after?: string | undefined;
}

/** Removals, the latest first. A cursor that is none begins at the beginning. */
export async function listRemovals(
  { storage, clock }: ReturnsContext,
  { limit = PAGE, after, ...filter }: RemovalQuery,
): Promise<{ removals: Removal[]; next?: string }> {
  const [at = '', id = ''] = after?.split('_') ?? [];
  const place = isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
  const removals = await selectRemovals(storage.db, filter, {
    limit: limit + 1,
    after: place,
    now: clock.now(),
  });
  const page = removals.slice(0, limit);
  const last = page.at(-1);
  const next = removals.length > limit && last ? `${last.removedAt}_${last.id}` : undefined;
  return { removals: page, ...(next !== undefined && { next }) };
}

/** Throws ReturnsError 404 `removal-not-found`. */
export async function getRemoval({ storage, clock }: ReturnsContext, id: string): Promise<Removal> {
  const [removal] = isId(id)
    ? await selectRemovals(storage.db, { id }, { limit: 1, after: undefined, now: clock.now() })
    : [];
  if (!removal) throw removalNotFound();
  return removal;
}
