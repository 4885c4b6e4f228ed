import type { Queue, QueueView, Routing } from '@breakwater/contracts/review';
import type { RuleFault } from '@breakwater/contracts/rules';
import type { ReviewContext } from '../ports.ts';
import { countQueues, NOTHING, selectQueues } from '../store/queues.ts';
import { findRouting } from '../store/routing.ts';
import { removeQueue, saveQueue, saveRouting } from './change-queues.ts';
import { checkRouting, type RoutingSource } from './check-routing.ts';
import type { RoutingCache } from './routing-cache.ts';

/** Queues and what goes where. */
export interface Queues {
  /** All that are set up or have jobs, with how full they are now. */
  list(): Promise<QueueView[]>;
  /** Ids of those that are set up. */
  setUp(): Promise<readonly string[]>;
  save(queue: Queue, by: string): Promise<Queue>;
  remove(id: string, by: string): Promise<void>;
  routing(): Promise<Routing>;
  /** Faults of rules, without saving them. */
  checkRouting(source: RoutingSource, file?: string): Promise<readonly RuleFault[]>;
  saveRouting(source: RoutingSource, by: string, file?: string): Promise<Routing>;
  /** Takes up queues and rules that somebody changed: to be called on `routing.changed`. */
  reload(): Promise<void>;
}

export function createQueues(context: ReviewContext, cache: RoutingCache): Queues {
  const { db } = context.storage;
  /** Here at once; other processes hear of it. */
  async function inForce<T>(change: Promise<T>): Promise<T> {
    const done = await change;
    await cache.reload(db);
    return done;
  }
  return {
    list: async () => {
      const [queues, counts] = await Promise.all([selectQueues(db), countQueues(db, context.clock.now())]);
      const known = new Set(queues.map(({ id }) => id));
      // A rule may name any queue: what waits in one that nobody set up is shown all the same.
      const others = [...counts.keys()]
        .filter((id) => !known.has(id))
        .map((id) => ({ id, title: { en: id, ur: id }, paused: false }));
      return [...queues, ...others].map((queue) => ({ ...queue, counts: counts.get(queue.id) ?? NOTHING }));
    },
    setUp: async () => (await selectQueues(db)).map(({ id }) => id),
    save: (queue, by) => inForce(saveQueue(context, queue, by)),
    remove: (id, by) => inForce(removeQueue(context, id, by)),
    routing: () => findRouting(db),
    checkRouting: async (source, file) => {
      const queues = (await selectQueues(db)).map(({ id }) => id);
      return checkRouting(source, queues, file).faults;
    },
    saveRouting: (source, by, file) => inForce(saveRouting(context, source, by, file)),
    reload: () => cache.reload(db),
  };
}
