import { obligationOperations } from '@breakwater/contracts/ledger';
import type { Ledger } from '@breakwater/ledger';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** What a platform owes by law, who stands for it, and where both sides met. */
export function obligationRoutes(app: App, ledger: Ledger): void {
  serve(app, obligationOperations, {
    obligations: async ({ query }) => ({ obligations: await ledger.obligations.list(query) }),
    applyObligations: async (request) => ({
      obligations: await ledger.obligations.apply(request.body, actorOf(request)),
    }),
    addEvidence: async (request) =>
      ledger.obligations.evidence(request.params.id, request.body, actorOf(request)),
    changeObligation: async (request) =>
      ledger.obligations.change(request.params.id, request.body, actorOf(request)),
    representatives: async ({ query }) => ({
      representatives: await ledger.representatives.list(query.platform),
    }),
    addRepresentative: async (request) => ledger.representatives.add(request.body, actorOf(request)),
    changeRepresentative: async (request) =>
      ledger.representatives.change(request.params.id, request.body, actorOf(request)),
    meetings: async ({ query }) => ({ meetings: await ledger.meetings.list(query.matter) }),
    addMeeting: async (request) => ledger.meetings.add(request.body, actorOf(request)),
    changeMeeting: async (request) =>
      ledger.meetings.change(request.params.id, request.body, actorOf(request)),
  });
}
