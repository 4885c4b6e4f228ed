import { type Access, relyingParty, type SignedInOfficer } from '@breakwater/access';
import { Assertion, OfficerSession, PasskeyOptions } from '@breakwater/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
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
  const tags = ['portal'];
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  app.post(
    '/portal/v1/session/options',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Begin to sign in as an officer, or to show that it is you',
        response: { 200: PasskeyOptions },
      },
    },
    async (request) => officers.passkeys.startProof(rpOf(request), callerOf(request)),
  );
  app.post(
    '/portal/v1/session',
    {
      config: { permission: 'public' },
      schema: { tags, summary: 'Sign in with a passkey', body: Assertion, response: { 200: OfficerSession } },
    },
    async (request, reply) => {
      const signedIn = await officers.passkeys.signIn(rpOf(request), request.body, callerOf(request));
      return answerOfficer(request, reply, entrance, signedIn);
    },
  );
  app.get(
    '/portal/v1/session',
    {
      config: { permission: 'officer' },
      schema: { tags, summary: 'Which officer is signed in', response: { 200: OfficerSession } },
    },
    async (request) => {
      const signedIn = officerOf(request);
      return officers.describe(signedIn, await authorityName(signedIn.officer.authorityId));
    },
  );
  app.delete(
    '/portal/v1/session',
    { config: { permission: 'officer' }, schema: { tags, summary: 'Sign out of the portal' } },
    async (request, reply) => {
      await officers.signOut(officerOf(request));
      clearCookie(reply, request, PORTAL_COOKIE, { ...address, path: PORTAL_PATH });
      return reply.code(204).send();
    },
  );
  app.post(
    '/portal/v1/session/step-up',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Show that it is you, with the passkey; good for ten minutes',
        body: Assertion,
        response: { 200: OfficerSession },
      },
    },
    async (request, reply) => {
      const present = officerOf(request);
      const proved = await officers.passkeys.stepUp(rpOf(request), request.body, callerOf(request), present);
      return answerOfficer(request, reply, entrance, proved);
    },
  );
}
