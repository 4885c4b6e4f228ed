import { ruleOperations } from '@breakwater/contracts/rules';
import { BreakwaterError } from '@breakwater/kernel';
import type { Rules } from '@breakwater/rules';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { showActivity, showCheck, showLive } from './show-rules.ts';

/** The live rule set: read, checked, replaced. */
export function ruleRoutes(app: App, rules: Rules): void {
  serve(app, ruleOperations, {
    live: () => showLive(rules),
    source: () => rules.source(),
    activity: ({ query: { hours = 24 } }) => showActivity(rules, hours),
    history: async () => ({ versions: await rules.history() }),
    historicRules: async ({ params }) => {
      const found = await rules.version(params.id);
      if (!found)
        throw new BreakwaterError('not-found', 'No rule set was active under this id.', { status: 404 });
      return found;
    },
    check: async ({ body }) => showCheck(await rules.check(body.source)),
    activate: (request) => {
      const { source, reason, base } = request.body;
      return rules.activate(source, actorOf(request), { reason, base });
    },
    setMode: (request) => {
      const { rule, mode, reason } = request.body;
      return rules.setMode(rule, mode, actorOf(request), reason);
    },
    closeBreaker: async (request) => {
      await rules.closeBreaker(request.body.rule, actorOf(request));
    },
  });
}
