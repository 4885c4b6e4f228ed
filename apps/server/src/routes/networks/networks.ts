import type { AccountRef } from '@breakwater/contracts';
import { NETWORK_STATES, networkOperations } from '@breakwater/contracts/networks';
import type { Networks } from '@breakwater/networks';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Networks of accounts across platforms: cases, and searches for them. */
export function networkRoutes(app: App, networks: Networks): void {
  serve(app, networkOperations, {
    list: async ({ query }) => networks.list(query),
    counts: async () => {
      const counts = new Map((await networks.counts()).map(({ state, count }) => [state, count]));
      return Object.fromEntries(NETWORK_STATES.map((state) => [state, counts.get(state) ?? 0]));
    },
    get: async ({ params, query: { ego, limit } }) =>
      networks.get(params.id, { limit, ...(ego !== undefined && { ego: memberOf(ego) }) }),
    decide: async (request) => networks.decide(request.params.id, request.body, actorOf(request)),
    runs: async () => ({ runs: await networks.runs.list() }),
    run: async ({ params }) => networks.runs.get(params.id),
    startRun: async (request) => networks.runs.ask(request.body, actorOf(request)),
  });
}

/** A platform is a slug: the first slash ends it. */
function memberOf(ego: string): AccountRef {
  const slash = ego.indexOf('/');
  return { platform: ego.slice(0, slash), accountId: ego.slice(slash + 1) };
}
