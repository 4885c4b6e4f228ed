import { tellRemovalsChanged } from '../events.ts';
import type { LinkageContext } from '../ports.ts';
import { countShared, pageOfRemovalIds } from '../store/removal-tokens.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 200;

/**
 * Goes through the removals, some at each call, and counts again how many accounts that live share their values; the
 * gates hear of those where it has changed much. Between two rounds each process adds what it judges itself.
 */
export function recountShared({ storage }: Pick<LinkageContext, 'storage'>): () => Promise<number> {
  let after = FIRST_ID;
  return () =>
    storage.transaction(async (trx) => {
      const ids = await pageOfRemovalIds(trx, after, AT_ONCE);
      after = ids.length < AT_ONCE ? FIRST_ID : (ids.at(-1) ?? FIRST_ID);
      const changed = await countShared(trx, ids);
      await tellRemovalsChanged(trx, changed);
      return ids.length;
    });
}
