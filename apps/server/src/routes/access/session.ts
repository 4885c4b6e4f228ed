import { type Access, relyingParty, type SignedIn } from '@breakwater/access';
import { type Assertion, sessionOperations } from '@breakwater/contracts/access';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { signedInOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { clearCookie, SESSION_COOKIE } from '../../http/session-cookie.ts';
import { answerSignedIn, callerOf, type PublicAddress, publicOrigin } from '../../http/sign-in-reply.ts';

/** Signing in and out, and fresh proof. */
export function sessionRoutes(app: App, access: Access, address: PublicAddress): void {
  serve(app, sessionOperations, {
    signIn: async (request, reply) => {
      const { email, password } = request.body;
      const signedIn = await access.password.signIn(email, password, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
    session: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return access.sessions.describe(signedInOf(request));
    },
    signOut: async (request, reply) => {
      const { session } = signedInOf(request);
      await access.sessions.end(session.staffId, session.id);
      clearCookie(reply, request, SESSION_COOKIE, address);
    },
    stepUp: async (request, reply) => {
      const signedIn = await stepUp(request, request.body);
      return answerSignedIn(request, reply, access, signedIn, address);
    },
  });
  async function stepUp(request: FastifyRequest, { password, passkey }: Proof): Promise<SignedIn> {
    const present = signedInOf(request);
    if (password !== undefined) return access.password.stepUp(present, password, callerOf(request));
    if (passkey === undefined) throw proofMissing();
    const rp = relyingParty(publicOrigin(request, address));
    return access.passkeys.stepUp(rp, passkey, callerOf(request), present);
  }
}

interface Proof {
  readonly password?: string | undefined;
  readonly passkey?: Static<typeof Assertion> | undefined;
}

function proofMissing(): BreakwaterError {
  const message = 'Send your password, or what your passkey answered.';
  return new BreakwaterError('proof-missing', message, { status: 400 });
}
