import { spreadOperations } from '@breakwater/contracts/spread';
import type { Spread } from '@breakwater/spreading';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** What spreads now, one thing with its curve, and what is followed. */
export function spreadRoutes(app: App, spread: Spread): void {
  serve(app, spreadOperations, {
    list: async ({ query }) => ({
      ...(await spread.list(query)),
      hours: [...(await spread.hours.last(query.platform))],
    }),
    get: async ({ params }) => spread.get(params.id),
    settings: async () => spread.settings.get(),
    changeSettings: async (request) => spread.settings.change(request.body, actorOf(request)),
  });
}
