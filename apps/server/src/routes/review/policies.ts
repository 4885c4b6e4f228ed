import { policyOperations } from '@breakwater/contracts/review';
import type { Review } from '@breakwater/review';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** The tree of policies that decisions are made under. */
export function policyRoutes(app: App, { policies, taxonomy }: Review): void {
  serve(app, policyOperations, {
    policies: async () => ({ policies: await policies.list() }),
    policyVersions: async ({ params }) => ({ versions: await policies.versions(params.id) }),
    taxonomy: async () => taxonomy,
    putPolicy: async (request) => policies.put(request.params.id, actorOf(request), request.body),
    retirePolicy: async (request) =>
      policies.retire(request.params.id, actorOf(request), request.query.successor),
  });
}
