import { type Access, relyingParty } from '@breakwater/access';
import { passkeyOperations } from '@breakwater/contracts/access';
import type { FastifyRequest } from 'fastify';
import { signedInOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { answerSignedIn, callerOf, type PublicAddress, publicOrigin } from '../../http/sign-in-reply.ts';

/** Passkeys: registered, used to sign in and to show again who one is. */
export function passkeyRoutes(app: App, access: Access, address: PublicAddress): void {
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  serve(app, passkeyOperations, {
    passkeySignInOptions: async (request) => access.passkeys.startProof(rpOf(request), callerOf(request)),
    signInWithPasskey: async (request, reply) => {
      const signedIn = await access.passkeys.signIn(rpOf(request), request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
    myPasskeys: async (request) => ({
      passkeys: await access.passkeys.list(signedInOf(request).staff.member.id),
    }),
    passkeyOptions: async (request) => {
      return access.passkeys.startRegistration(signedInOf(request).staff, rpOf(request));
    },
    addPasskey: async (request) => {
      const { staff } = signedInOf(request);
      return access.passkeys.finishRegistration(staff, rpOf(request), request.body);
    },
    removePasskey: async (request) => {
      await access.passkeys.remove(signedInOf(request).staff.member.id, request.params.id);
    },
  });
}
