import { screeningOperations } from '@breakwater/contracts/screening';
import type { Screening } from '@breakwater/screening';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Looking names up, and cases of accounts beside designations. */
export function screeningRoutes(app: App, screening: Screening): void {
  serve(app, screeningOperations, {
    screen: async ({ body }) => ({ results: await screening.screen(body) }),
    designations: async ({ query }) => screening.designations.find(query),
    designation: async ({ params }) => screening.designations.get(params.id),
    cases: async ({ query: { account, designation, ...query } }) =>
      screening.cases.list({ ...query, accountId: account, designationId: designation }),
    counts: async () => ({
      cases: await screening.cases.counts(),
      waiting: (await screening.waiting()).waiting,
    }),
    case: async ({ params }) => screening.cases.get(params.id),
    decideCase: async (request) => screening.cases.decide(request.params.id, request.body, actorOf(request)),
    derivation: async ({ params }) => screening.cases.derive(params.id),
    matches: async ({ params }) => ({
      matches: await screening.matchesOf({ platform: params.platform, accountId: params.id }),
    }),
    // Screenings of all accounts.
    runs: async () => ({ runs: await screening.runs.list() }),
    startRun: async (request) => screening.runs.ask(actorOf(request)),
  });
}
