import { relyingParty } from '@breakwater/access';
import { Attestation, OfficerSession, PasskeyOptions, PortalInvitation } from '@breakwater/contracts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';
import { callerOf, publicOrigin } from '../http/sign-in-reply.ts';
import { answerOfficer, type PortalEntrance } from './portal-session.ts';

const closed = { additionalProperties: false } as const;
const token = Type.String({ minLength: 1, maxLength: 100 });

/** How an officer who was invited comes in for the first time: an invitation that works once, and a passkey. */
export function portalJoinRoutes(app: App, entrance: PortalEntrance): void {
  const { access, address, authorityName } = entrance;
  const { officers } = access;
  const tags = ['portal'];
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  app.post(
    '/portal/v1/invitation',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Whom an invitation is for',
        body: Type.Object({ token }, closed),
        response: { 200: PortalInvitation },
      },
    },
    async (request, reply) => {
      const officer = await officers.openLink(request.body.token, callerOf(request));
      const { name, locale, expiresAt } = officer;
      reply.header('cache-control', 'no-store');
      return { name, locale, expiresAt, authorityName: await authorityName(officer.authorityId) };
    },
  );
  app.post(
    '/portal/v1/invitation/options',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Begin to make the passkey with which an invited officer joins',
        body: Type.Object({ token }, closed),
        response: { 200: PasskeyOptions },
      },
    },
    async (request) =>
      officers.startJoining({ token: request.body.token, rp: rpOf(request), caller: callerOf(request) }),
  );
  app.post(
    '/portal/v1/invitation/accept',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Join with the passkey; the invitation is used up',
        body: Type.Object(
          { token, response: Attestation, name: Type.String({ minLength: 1, maxLength: 200 }) },
          closed,
        ),
        response: { 200: OfficerSession },
      },
    },
    async (request, reply) => {
      const { token: invitation, ...answer } = request.body;
      const signedIn = await officers.finishJoining({
        ...{ token: invitation, answer },
        ...{ rp: rpOf(request), caller: callerOf(request) },
      });
      return answerOfficer(request, reply, entrance, signedIn);
    },
  );
}
