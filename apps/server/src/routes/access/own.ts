import type { Access } from '@breakwater/access';
import { ownOperations } from '@breakwater/contracts/access';
import { BreakwaterError } from '@breakwater/kernel';
import { actorOf, signedInOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { answerSignedIn, callerOf, type PublicAddress } from '../../http/sign-in-reply.ts';
import { showKey } from './keys.ts';

/** What people read and change about themselves. */
export function ownRoutes(app: App, access: Access, address: PublicAddress): void {
  serve(app, ownOperations, {
    me: async (request) => signedInOf(request).staff.member,
    changeMe: async (request) => access.own.change(signedInOf(request).staff.member.id, request.body),
    dismissRecovered: async (request) => {
      await access.own.seenRecovery(signedInOf(request).staff.member.id);
    },
    changePassword: async (request, reply) => {
      const signedIn = await access.own.setPassword(signedInOf(request), request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
    mySessions: async (request) => {
      const { session } = signedInOf(request);
      return { sessions: await access.sessions.list(session.staffId, session.id) };
    },
    endMyOtherSessions: async (request) => {
      const { session } = signedInOf(request);
      await access.sessions.endOthers(session.staffId, session.id);
    },
    endMySession: async (request) => {
      await access.sessions.end(signedInOf(request).session.staffId, request.params.id);
    },
    myKeys: async (request) => ({
      keys: (await access.listOf(signedInOf(request).staff.member.id)).map(showKey),
    }),
    createMyKey: async (request, reply) => {
      const createdBy = actorOf(request);
      const owner = signedInOf(request).staff.member.id;
      const issued = await access.createKey({ ...request.body, source: 'staff', owner, createdBy });
      reply.header('cache-control', 'no-store');
      return { ...issued, key: showKey(issued.key) };
    },
    revokeMyKey: async (request) => {
      const own = await access.listOf(signedInOf(request).staff.member.id);
      if (!own.some(({ id }) => id === request.params.id)) throw keyNotMine();
      await access.revoke(request.params.id);
    },
  });
}

function keyNotMine(): BreakwaterError {
  return new BreakwaterError('key-not-found', 'You have no key with this id.', { status: 404 });
}
