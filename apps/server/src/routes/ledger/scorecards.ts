import { scorecardOperations } from '@breakwater/contracts/ledger';
import type { Ledger } from '@breakwater/ledger';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** How platforms answer authorities, and how good the orders of authorities are; line by line contestable. */
export function scorecardRoutes(app: App, { scorecards }: Ledger): void {
  serve(app, scorecardOperations, {
    scorecards: async ({ query }) => scorecards.read(query),
    scorecardLines: async ({ query }) => ({ lines: await scorecards.lines(query) }),
    contestScore: async (request) => scorecards.contest(request.body, actorOf(request)),
    decideContest: async (request) => {
      const { id, line, state } = await scorecards.decide(request.params.id, request.body, actorOf(request));
      return { id, line, state };
    },
  });
}
