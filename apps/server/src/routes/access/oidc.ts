import { type Access, AccessError } from '@breakwater/access';
import { oidcOperations } from '@breakwater/contracts/access';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { clearCookie, cookieValue, setCookie } from '../../http/session-cookie.ts';
import { answerSignedIn, callerOf, type PublicAddress, publicOrigin } from '../../http/sign-in-reply.ts';

const CALLBACK = '/v1/session/oidc/callback';
/** Binds a sign-in to the browser that began it. Lax, since the provider's page sends the browser back. */
const STATE_COOKIE = 'bw_oidc';
const STATE_SECONDS = 600;

/** Signing in through the provider of the organisation (OpenID Connect). Answers are redirects, for browsers. */
export function oidcRoutes(app: App, access: Access, address: PublicAddress): void {
  const originOf = (request: FastifyRequest): string => {
    const origin = publicOrigin(request, address);
    if (origin !== undefined) return origin;
    const message =
      'Single sign-on needs BREAKWATER_PUBLIC_URL: the address to which the provider sends people back.';
    throw new BreakwaterError('public-address-needed', message, { status: 409 });
  };
  serve(app, oidcOperations, {
    signInMethods: async () => {
      const { name } = access.oidc;
      return { password: true, passkey: true, ...(name !== undefined && { oidc: { name } }) };
    },
    startOidc: async (request, reply) => {
      const renew = request.query.renew ? await sessionOf(access, request) : undefined;
      const { url, state } = await access.oidc.start(
        `${originOf(request)}${CALLBACK}`,
        callerOf(request),
        renew,
      );
      const cookie = { value: state, maxAgeSeconds: STATE_SECONDS, sameSite: 'Lax', path: CALLBACK } as const;
      setCookie(reply, request, STATE_COOKIE, { ...cookie, ...address });
      return reply.header('cache-control', 'no-store').redirect(url);
    },
    finishOidc: async (request, reply) => {
      clearCookie(reply, request, STATE_COOKIE, { ...address, path: CALLBACK });
      return finish(request, reply).catch((error: unknown) => {
        if (!(error instanceof AccessError)) throw error;
        if (error.status >= 500) request.log.warn({ err: error }, 'single sign-on failed');
        return reply.redirect(`/sign-in?problem=${error.code}`);
      });
    },
  });
  async function finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const signedIn = await access.oidc.finish({
      url: new URL(request.url, originOf(request)),
      state: cookieValue(request.headers.cookie, STATE_COOKIE),
      caller: callerOf(request),
    });
    await answerSignedIn(request, reply, access, signedIn, address);
    return reply.redirect('/');
  }
}
