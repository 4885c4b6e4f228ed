import { appealOperations } from '@breakwater/contracts/redress';
import type { Redress } from '@breakwater/redress';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Reading an appeal takes longer than looking at a job. */
const LEASE_MS = 60 * 60_000;

/** Appeals against statements of reasons, for who decides on them. */
export function appealRoutes(app: App, { appeals }: Redress): void {
  serve(app, appealOperations, {
    appeals: async ({ query }) => appeals.list(query),
    appealStatistics: async ({ query }) => appeals.statistics(query),
    appeal: async ({ params }) => appeals.get(params.id),
    claimAppeal: async (request) => {
      const appeal = await appeals.claim({ ...request.body, by: actorOf(request), leaseMs: LEASE_MS });
      return appeal ? { appeal } : {};
    },
    releaseAppeal: async (request) => appeals.release(request.params.id, actorOf(request)),
    decideAppeal: async (request) => appeals.decide(request.params.id, actorOf(request), request.body),
  });
}
