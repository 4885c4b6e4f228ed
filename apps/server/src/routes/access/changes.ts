import type { Access, AccessChange, Asked } from '@breakwater/access';
import { changeOperations, type WaitingChange } from '@breakwater/contracts/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { linkOrigin, type PublicAddress, publicOrigin } from '../../http/sign-in-reply.ts';

const showChange = (change: AccessChange) => ({
  ...change,
  body: { ...change.body },
  shown: { ...change.shown },
});

/** Answers with what was done, or with 202 and the change that waits for a second administrator. */
export function answerAsked<T, Shown>(
  reply: FastifyReply,
  asked: Asked<T>,
  status: 200 | 201,
  show: (done: T) => Shown,
): Shown | WaitingChange {
  reply.code(asked.waiting ? 202 : status).header('cache-control', 'no-store');
  return asked.waiting ? { waiting: showChange(asked.waiting) } : show(asked.done);
}

/** What changes who may do what, where it takes two administrators. */
export function changeRoutes(app: App, { changes }: Access, address: PublicAddress): void {
  serve(app, changeOperations, {
    changes: async () => ({ changes: (await changes.list()).map(showChange) }),
    consentToChange: async (request, reply) => {
      const { change, result } = await changes.consent(
        request.params.id,
        request.body.digest,
        actorOf(request),
      );
      const { token, ...rest } = (result ?? {}) as { token?: string };
      reply.header('cache-control', 'no-store');
      const link = token === undefined ? {} : { inviteUrl: inviteUrl(request, token, address) };
      return { change: showChange(change), result: { ...rest }, ...link };
    },
    refuseChange: async (request) => showChange(await changes.refuse(request.params.id, actorOf(request))),
  });
}

/** The token stands after #, so that browsers send it to no server and no log has it. */
export function inviteUrl(request: FastifyRequest, token: string, address: PublicAddress): string {
  return `${linkOrigin(publicOrigin(request, address) ?? '')}/invite#${token}`;
}
