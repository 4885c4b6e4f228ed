import { relyingParty } from '@breakwater/access';
import { portalJoinOperations } from '@breakwater/contracts/portal';
import type { FastifyRequest } from 'fastify';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import { callerOf, publicOrigin } from '../http/sign-in-reply.ts';
import { answerOfficer, type PortalEntrance } from './portal-session.ts';

/** How an officer who was invited comes in for the first time: an invitation that works once, and a passkey. */
export function portalJoinRoutes(app: App, entrance: PortalEntrance): void {
  const { access, address, authorityName } = entrance;
  const { officers } = access;
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  serve(app, portalJoinOperations, {
    invitation: async (request, reply) => {
      const officer = await officers.openLink(request.body.token, callerOf(request));
      const { name, locale, expiresAt } = officer;
      reply.header('cache-control', 'no-store');
      return { name, locale, expiresAt, authorityName: await authorityName(officer.authorityId) };
    },
    invitationOptions: async (request) =>
      officers.startJoining({ token: request.body.token, rp: rpOf(request), caller: callerOf(request) }),
    join: async (request, reply) => {
      const { token: invitation, ...answer } = request.body;
      const signedIn = await officers.finishJoining({
        token: invitation,
        answer,
        rp: rpOf(request),
        caller: callerOf(request),
      });
      return answerOfficer(request, reply, entrance, signedIn);
    },
  });
}
