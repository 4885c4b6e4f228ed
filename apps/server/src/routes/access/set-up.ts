import type { Access } from '@breakwater/access';
import { setUpOperations } from '@breakwater/contracts/access';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { answerSignedIn, callerOf, type PublicAddress } from '../../http/sign-in-reply.ts';

/** How people come in the first time: the set-up link of the first start, and invitations. */
export function setUpRoutes(app: App, access: Access, address: PublicAddress): void {
  serve(app, setUpOperations, {
    setUpState: async () => ({ needed: await access.setUp.needed() }),
    setUp: async (request, reply) => {
      const signedIn = await access.setUp.complete(request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
    acceptInvite: async (request, reply) => {
      const signedIn = await access.acceptInvite(request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
  });
}
