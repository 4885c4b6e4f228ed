import type { Access, AccessChange, Asked } from '@breakwater/access';
import { AccessChangeView } from '@breakwater/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { linkOrigin, type PublicAddress, publicOrigin } from '../http/sign-in-reply.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const Part = Type.Object({}, { additionalProperties: true });

const showChange = (change: AccessChange) => ({
  ...change,
  body: { ...change.body },
  shown: { ...change.shown },
});

/** Answers with what was done, or with 202 and the change that waits for a second administrator. */
export function answerAsked<T>(
  reply: FastifyReply,
  asked: Asked<T>,
  status: 200 | 201,
  show: (done: T) => object,
): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (asked.waiting) return reply.code(202).send({ waiting: showChange(asked.waiting) });
  return reply.code(status).send(show(asked.done));
}

/** What changes who may do what, where it takes two administrators. */
export function changeRoutes(app: App, { changes }: Access, address: PublicAddress): void {
  const tags = ['staff'];
  app.get(
    '/v1/changes',
    {
      config: { permission: 'staff.manage', onRead: 'access-changes.read' },
      schema: {
        tags,
        summary: 'Changes of who may do what: those that wait, and what became of the others',
        response: { 200: Type.Object({ changes: Type.Array(AccessChangeView) }) },
      },
    },
    async () => ({ changes: (await changes.list()).map(showChange) }),
  );
  app.post(
    '/v1/changes/:id/consent',
    {
      config: { permission: 'staff.manage', caller: 'person', proof: 'fresh', standing: 'established' },
      schema: {
        tags,
        summary: 'Consent to a change as the second administrator: it is done at once',
        description:
          'To exactly what was shown, which `digest` names; when anything of it changed since, it is void. An invitation ' +
          'that comes of it is in the answer: hand it over yourself.',
        params: ById,
        body: Type.Object({ digest: Type.String({ minLength: 64, maxLength: 64 }) }, closed),
        response: {
          200: Type.Object({
            change: AccessChangeView,
            inviteUrl: Type.Optional(Type.String()),
            result: Part,
          }),
        },
      },
    },
    async (request, reply) => {
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
  );
  app.post(
    '/v1/changes/:id/refuse',
    {
      config: { permission: 'staff.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Refuse a change, or take one’s own back',
        params: ById,
        response: { 200: AccessChangeView },
      },
    },
    async (request) => showChange(await changes.refuse(request.params.id, actorOf(request))),
  );
}

/** The token stands after #, so that browsers send it to no server and no log has it. */
export function inviteUrl(request: FastifyRequest, token: string, address: PublicAddress): string {
  return `${linkOrigin(publicOrigin(request, address) ?? '')}/invite#${token}`;
}
