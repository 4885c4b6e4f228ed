import { gateOperations, type ReturnEvidence } from '@breakwater/contracts/returns';
import type { Returns } from '@breakwater/returns';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../http/auth.ts';
import { boundTo } from '../../http/bind-platforms.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Whether somebody who was removed comes back: asked at sign-ups, and what staff see of the answers. */
export function gateRoutes(app: App, { gate, addresses }: Returns): void {
  serve(app, gateOperations, {
    checkSignUp: async ({ body }) => gate.check(body),
    gateState: async () => gate.state(),
    gateChecks: async (request) => {
      const { account, removal, ...query } = request.query;
      const page = await gate.checks.list({
        ...query,
        accountId: account,
        removalId: removal,
      });
      return {
        ...page,
        items: page.items.map((check) => ({ ...check, evidence: withinBound(request, check.evidence) })),
      };
    },
    gateCheck: async ({ params }) => gate.checks.get(params.id),
    why: async (request) => {
      const { platform: of, account, removal } = request.query;
      const evidence = await gate.why({ platform: of, accountId: account }, removal);
      return { evidence: withinBound(request, evidence) };
    },
    closeBreaker: async (request) => {
      const { kind, key } = request.params;
      await gate.breakers.reset(kind, key, actorOf(request));
    },
    addresses: async () => ({ lists: await addresses.list() }),
    putAddresses: async (request) => {
      return addresses.put(request.params.class, request.body, actorOf(request));
    },
  });
}

/** Who is bound to platforms reads of nobody who was removed from another. */
function withinBound(request: FastifyRequest, evidence: readonly ReturnEvidence[]): ReturnEvidence[] {
  const bound = boundTo(request);
  return evidence.filter(({ removedPlatform }) => bound === undefined || bound.includes(removedPlatform));
}
