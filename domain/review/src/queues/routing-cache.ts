import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { selectQueues } from '../store/queues.ts';
import { findRouting } from '../store/routing.ts';
import { compileRoutes } from './check-routing.ts';
import { createRouter, type Router } from './router.ts';

/** The router of this process: made once, and again when queues or rules change (`routing.changed`). */
export interface RoutingCache {
  current(db: Db): Promise<Router>;
  reload(db: Db): Promise<void>;
}

/** What opens jobs where routing rules send them. */
export interface RoutedContext extends ReviewContext {
  readonly routing: RoutingCache;
}

export function createRoutingCache(): RoutingCache {
  let router: Router | undefined;
  async function load(db: Db): Promise<Router> {
    const [routing, queues] = [await findRouting(db), await selectQueues(db)];
    const dueHours = new Map(
      queues.flatMap(({ id, dueHours }) => (dueHours === undefined ? [] : [[id, dueHours]])),
    );
    return createRouter(compileRoutes(routing.rules), dueHours);
  }
  return {
    current: async (db) => {
      router ??= await load(db);
      return router;
    },
    reload: async (db) => {
      router = await load(db);
    },
  };
}
