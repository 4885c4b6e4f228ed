import type { RemovedAccount } from '../matcher/matcher.ts';
import type { ReturnsContext } from '../ports.ts';
import { pageOfRemoved, selectRemoved } from '../store/removal-tokens.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 1_000;

/** The removed accounts in the memory of this process; follows the database. */
export interface LiveIndex {
  ready(): boolean;
  /** Loads all of them. */
  start(): Promise<void>;
  /** Brings some up to date, when `removals.changed` has come. */
  follow(removalIds: readonly string[]): Promise<void>;
}

/** See `LiveIndex`. */
export function createLiveIndex({
  storage: { db },
  clock,
  matcher,
}: Pick<ReturnsContext, 'storage' | 'clock' | 'matcher'>): LiveIndex {
  let isReady = false;
  let following: Promise<void> = Promise.resolve();

  async function* all(): AsyncGenerator<RemovedAccount> {
    for (let after: string | undefined = FIRST_ID; after !== undefined; ) {
      const page: Awaited<ReturnType<typeof pageOfRemoved>> = await pageOfRemoved(
        db,
        after,
        PAGE,
        clock.now(),
      );
      yield* page.removed;
      after = page.last;
    }
  }

  async function bringUpToDate(removalIds: readonly string[]): Promise<void> {
    for (let from = 0; from < removalIds.length; from += PAGE) {
      const ids = removalIds.slice(from, from + PAGE);
      const standing = await selectRemoved(db, ids, clock.now());
      const kept = new Set(standing.map(({ id }) => id));
      for (const id of ids) if (!kept.has(id)) matcher.remove(id);
      for (const removed of standing) matcher.put(removed);
    }
  }

  return {
    ready: () => isReady,
    start() {
      following = matcher.load(all()).then(() => {
        isReady = true;
      });
      return following;
    },
    follow(removalIds) {
      // One after the other, and none before all are loaded: each looks at what is committed by then.
      following = following.catch(() => undefined).then(() => bringUpToDate(removalIds));
      return following;
    },
  };
}
