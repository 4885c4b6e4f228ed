import { BreakwaterError } from '@breakwater/kernel';
import type { NetworkDraft } from './network-draft.ts';
import type { NetworksContext } from './ports.ts';
import { searchNetworks } from './search-networks.ts';
import {
  endNetworkRun,
  keepNetworkRun,
  type RunProgress,
  type TakenRun,
  takeNetworkRun,
} from './store/network-runs.ts';
import { storeNetworks } from './store-networks.ts';

/** A process that says nothing for so long has let a run lie: another one begins it again. */
const TAKEN_MS = 120_000;
/** A run that was begun so often and never ended is given up. */
const MOST_TURNS = 3;

interface Work {
  readonly taken: TakenRun;
  readonly search: AsyncGenerator<RunProgress, NetworkDraft[], undefined>;
  progress: RunProgress;
}

/** Works on runs, one after the other. */
export interface RunWorker {
  /** For so long at most (milliseconds, and what a step takes); says whether there was any. */
  work(forMs: number): Promise<boolean>;
}

/**
 * Works on searches for networks. What is found is kept in this process between turns of `work`; how far it is, in the
 * database. Were the process to end, another takes the run when its time is over and begins it again.
 */
export function createRunWorker(context: NetworksContext): RunWorker {
  const { storage, clock } = context;
  let current: Work | undefined;

  async function take(): Promise<Work | undefined> {
    const taken = await takeNetworkRun(storage.db, clock.now(), clock.now() + TAKEN_MS);
    if (!taken) return undefined;
    if (taken.turn > MOST_TURNS) {
      await fail(taken, 'It was begun several times and never came to its end: search a shorter window.');
      return undefined;
    }
    return { taken, search: searchNetworks(context, taken), progress: {} };
  }

  async function fail(taken: TakenRun, fault: string): Promise<void> {
    await storage.work(async (work) => {
      if (!(await endNetworkRun(work.db, taken, { state: 'failed', fault, now: clock.now() }))) return;
      work.record({
        actor: taken.run.askedBy,
        action: 'network-run.failed',
        subject: taken.run.id,
        detail: {},
      });
    });
  }

  /** Goes on until the end, or until the time is over. */
  async function advance(work: Work, end: number): Promise<'done' | 'lost' | 'more'> {
    const { taken, search } = work;
    while (performance.now() < end) {
      const { done, value } = await search.next();
      if (done) {
        await storeNetworks(context, taken, value, work.progress);
        return 'done';
      }
      work.progress = { ...work.progress, ...value };
    }
    const kept = await keepNetworkRun(storage.db, taken, work.progress, clock.now() + TAKEN_MS);
    return kept ? 'more' : 'lost';
  }

  return {
    work: async (forMs) => {
      const end = performance.now() + forMs;
      current ??= await take();
      if (!current) return false;
      const { taken } = current;
      try {
        if ((await advance(current, end)) !== 'more') current = undefined;
      } catch (error) {
        current = undefined;
        // Anything else, such as a database that is away, may pass: the run is begun again when its time is over.
        if (error instanceof BreakwaterError) await fail(taken, error.message);
        throw error;
      }
      return true;
    },
  };
}
