import {
  incidentFactsOperations,
  incidentOperations,
  incidentWorkOperations,
} from '@breakwater/contracts/incidents';
import type { Incidents } from '@breakwater/incidents';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Incidents: their life, work on them, and what is told of them. */
export function incidentRoutes(app: App, incidents: Incidents): void {
  lifeRoutes(app, incidents);
  workRoutes(app, incidents);
  factsRoutes(app, incidents);
}

function lifeRoutes(app: App, incidents: Incidents): void {
  serve(app, incidentOperations, {
    list: ({ query }) => incidents.list(query),
    get: ({ params }) => incidents.get(params.id),
    steps: async ({ params }) => ({ steps: await incidents.steps(params.id) }),
    declare: (call) => incidents.declare(call.body, actorOf(call)),
    confirm: (call) => incidents.confirm(call.params.id, call.body.fingerprint, actorOf(call)),
    change: (call) => incidents.change(call.params.id, call.body, actorOf(call)),
    extend: (call) => incidents.extend(call.params.id, call.body, actorOf(call)),
    duty: (call) => incidents.setDuty(call.params.id, call.body, actorOf(call)),
    close: (call) => incidents.close(call.params.id, call.body.reason, actorOf(call)),
    falseAlarm: (call) => incidents.falseAlarm(call.params.id, call.body.reason, actorOf(call)),
    debrief: ({ params }) => incidents.debrief(params.id),
    writeDebrief: (call) => incidents.writeDebrief(call.params.id, call.body, actorOf(call)),
  });
}

function workRoutes(app: App, incidents: Incidents): void {
  const { indicators, awareness, rematches } = incidents;
  serve(app, incidentWorkOperations, {
    indicators: ({ params, query }) => indicators.list(params.id, query),
    checkIndicators: ({ params, body }) => indicators.check(params.id, body.indicators),
    addIndicators: async (call) => {
      const { indicators: added, force } = call.body;
      // A key proposes, whoever it is of.
      const adding = { by: actorOf(call), person: call.signedIn !== undefined, force };
      return { indicators: await indicators.add(call.params.id, added, adding) };
    },
    putInForce: (call) => {
      const { id, indicatorId } = call.params;
      return indicators.putInForce(id, indicatorId, { by: actorOf(call), force: call.body.force });
    },
    withdrawIndicator: (call) => {
      const { id, indicatorId } = call.params;
      return indicators.withdraw(id, indicatorId, { by: actorOf(call), reason: call.body.reason });
    },
    addAwareness: (call) => awareness.add(call.params.id, call.body, actorOf(call)),
    withdrawAwareness: (call) => awareness.withdraw(call.params.id, call.params.awarenessId, actorOf(call)),
    matches: ({ params, query }) => incidents.matches(params.id, query),
    variants: async ({ params }) => ({ variants: await incidents.variants(params.id) }),
    numbers: ({ params }) => incidents.numbers(params.id),
    rematches: async ({ params }) => ({ rematches: await rematches.list(params.id) }),
    rematch: (call) => rematches.ask(call.params.id, call.body, actorOf(call)),
    cancelRematch: (call) => rematches.cancel(call.params.id, call.params.rematchId, actorOf(call)),
  });
}

function factsRoutes(app: App, incidents: Incidents): void {
  const { notices, shares, proposals } = incidents;
  serve(app, incidentFactsOperations, {
    report: ({ params, query }) => incidents.report(params.id, query.language ?? 'en'),
    notices: async ({ params }) => ({ notices: await notices.list(params.id) }),
    prepareNotice: (call) => notices.prepare(call.params.id, call.body, actorOf(call)),
    changeNotice: (call) => notices.change(call.params.id, call.params.noticeId, call.body, actorOf(call)),
    noticeSent: (call) => notices.sent(call.params.id, call.params.noticeId, call.body.how, actorOf(call)),
    shares: async ({ params }) => ({ shares: await shares.list(params.id) }),
    share: async (call) => ({ shares: await shares.share(call.params.id, call.body, actorOf(call)) }),
    proposals: ({ query }) => proposals.list(query),
    acceptProposal: (call) => proposals.accept(call.params.id, call.body, actorOf(call)),
    declineProposal: (call) => proposals.decline(call.params.id, call.body, actorOf(call)),
  });
}
