import { tellRemovalsChanged } from '../events.ts';
import type { ReturnsContext } from '../ports.ts';
import { countShared, pageOfRemovalIds } from '../store/removal-tokens.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 200;

/**
 * Goes through the removals, some at each call, and counts again how many accounts that live share their values; the
 * gates hear of those where it has changed much. Between two rounds each process adds what it judges itself.
 */
export function recountShared({ storage }: Pick<ReturnsContext, 'storage'>): () => Promise<number> {
  let after = FIRST_ID;
  return () =>
    storage.work(async (work) => {
      const ids = await pageOfRemovalIds(work.db, after, AT_ONCE);
      tellRemovalsChanged(work, await countShared(work.db, ids));
      work.after(() => {
        after = ids.length < AT_ONCE ? FIRST_ID : (ids.at(-1) ?? FIRST_ID);
      });
      return ids.length;
    });
}
