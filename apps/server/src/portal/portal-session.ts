import { type Access, relyingParty, type SignedInOfficer } from '@breakwater/access';
import type { OfficerSession } from '@breakwater/contracts/orders';
import { portalSessionOperations } from '@breakwater/contracts/portal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import { clearCookie, cookieValue, PORTAL_COOKIE, setCookie } from '../http/session-cookie.ts';
import { callerOf, type PublicAddress, publicOrigin } from '../http/sign-in-reply.ts';

/** The cookie travels below this path alone. */
export const PORTAL_PATH = '/portal';

/** What the entrance of the portal is wired to. */
export interface PortalEntrance {
  readonly access: Access;
  readonly address: PublicAddress;
  /** What an authority is called in the register. */
  readonly authorityName: (authorityId: string) => Promise<string>;
}

/** Gives the browser of an officer its cookie, and the page what it needs to act. */
export async function answerOfficer(
  request: FastifyRequest,
  reply: FastifyReply,
  { access, address, authorityName }: PortalEntrance,
  signedIn: SignedInOfficer,
): Promise<OfficerSession> {
  const { session, officer } = signedIn;
  const before = cookieValue(request.headers.cookie, PORTAL_COOKIE);
  if (before && before !== signedIn.token) await access.officers.endReplaced(before);
  setCookie(reply, request, PORTAL_COOKIE, {
    value: signedIn.token,
    maxAgeSeconds: Math.ceil((session.expiresAt - session.lastSeenAt) / 1_000),
    sameSite: 'Strict',
    path: PORTAL_PATH,
    publicUrl: address.publicUrl,
  });
  reply.header('cache-control', 'no-store');
  return access.officers.describe(signedIn, await authorityName(officer.authorityId));
}

/** Signing in and out of the portal, by passkey alone. */
export function portalSessionRoutes(app: App, entrance: PortalEntrance): void {
  const { access, address, authorityName } = entrance;
  const { officers } = access;
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  serve(app, portalSessionOperations, {
    signInOptions: async (request) => officers.passkeys.startProof(rpOf(request), callerOf(request)),
    signIn: async (request, reply) => {
      const signedIn = await officers.passkeys.signIn(rpOf(request), request.body, callerOf(request));
      return answerOfficer(request, reply, entrance, signedIn);
    },
    session: async (request) => {
      const signedIn = officerOf(request);
      return officers.describe(signedIn, await authorityName(signedIn.officer.authorityId));
    },
    signOut: async (request, reply) => {
      await officers.signOut(officerOf(request));
      clearCookie(reply, request, PORTAL_COOKIE, { ...address, path: PORTAL_PATH });
    },
    stepUp: async (request, reply) => {
      const present = officerOf(request);
      const proved = await officers.passkeys.stepUp(rpOf(request), request.body, callerOf(request), present);
      return answerOfficer(request, reply, entrance, proved);
    },
  });
}
