import type { Removal } from '@breakwater/contracts/returns';
import { decodeCursor, isId, isInstant, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { ReturnsContext } from '../ports.ts';
import { removalNotFound } from '../returns-error.ts';
import { selectRemovals } from '../store/removal-list.ts';

const PAGE = 50;

export interface RemovalQuery extends PageQuery {
  readonly platform?: string | undefined;
  /** The id of an account. */
  readonly accountId?: string | undefined;
}

/** Removals, the latest first. */
export async function listRemovals(
  { storage, clock }: ReturnsContext,
  { limit = PAGE, cursor, ...filter }: RemovalQuery,
): Promise<Page<Removal>> {
  const after = decodeCursor(cursor, { at: isInstant, id: isId });
  const removals = await selectRemovals(storage.db, filter, { limit: limit + 1, after, now: clock.now() });
  return pageOf(removals, limit, ({ removedAt, id }) => [removedAt, id]);
}

/** Throws ReturnsError 404 `removal-not-found`. */
export async function getRemoval({ storage, clock }: ReturnsContext, id: string): Promise<Removal> {
  const [removal] = isId(id)
    ? await selectRemovals(storage.db, { id }, { limit: 1, after: undefined, now: clock.now() })
    : [];
  if (!removal) throw removalNotFound();
  return removal;
}
