import { relyingParty } from '@breakwater/access';
import { portalAccountOperations } from '@breakwater/contracts/portal';
import type { FastifyRequest } from 'fastify';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import { publicOrigin } from '../http/sign-in-reply.ts';
import type { PortalEntrance } from './portal-session.ts';

/** What officers keep of themselves: passkeys and language. */
export function portalAccountRoutes(app: App, { access, address, authorityName }: PortalEntrance): void {
  const { officers } = access;
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  serve(app, portalAccountOperations, {
    changeMe: async (request) => {
      const signedIn = officerOf(request);
      const { officer } = signedIn;
      await officers.setLocale(officer.id, request.body.locale);
      const changed = { ...signedIn, officer: await officers.get(officer.id) };
      return officers.describe(changed, await authorityName(officer.authorityId));
    },
    sessions: async (request) => ({ sessions: await officers.signIns(officerOf(request)) }),
    endSessions: async (request) => {
      await officers.signOutOthers(officerOf(request));
    },
    passkeys: async (request) => ({ passkeys: await officers.passkeys.list(officerOf(request).officer.id) }),
    passkeyOptions: async (request) => officers.startAdding(officerOf(request).officer, rpOf(request)),
    addPasskey: async (request) => {
      const { officer } = officerOf(request);
      return officers.finishAdding(officer, rpOf(request), request.body);
    },
    removePasskey: async (request) => {
      await officers.passkeys.remove(officerOf(request).officer.id, request.params.id);
    },
  });
}
