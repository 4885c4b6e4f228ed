import type { Erasure } from '@breakwater/contracts/keeping';
import type { Erasure as StoredErasure } from '@breakwater/intake';
import { toInstant } from '@breakwater/kernel';

/** An erasure as the API tells it. */
export function shownErasure(stored: StoredErasure): Erasure {
  const { id, platform, accountId, reason, askedBy, askedAt, result, nextAt, doneAt } = stored;
  return {
    id,
    platform,
    reason,
    by: askedBy,
    at: toInstant(askedAt),
    ...(accountId !== undefined && { accountId }),
    ...(result as Pick<Erasure, 'erased' | 'kept'>),
    ...(nextAt !== undefined && { nextAt: toInstant(nextAt) }),
    ...(doneAt !== undefined && { doneAt: toInstant(doneAt) }),
  };
}
