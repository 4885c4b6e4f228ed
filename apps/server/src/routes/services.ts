import type { Access, Service } from '@breakwater/access';
import { IssuedApiKey, SCOPES, ScopeList, type StaffMember, WaitingChange } from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import { Type } from 'typebox';
import { actorOf, signedInOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { lastsUntil, showKey } from './access.ts';
import { answerAsked } from './changes.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const instant = Type.String({ format: 'date-time' });
const Platforms = Type.Array(Type.String({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 100,
  description: 'the platforms that it is bound to; all when left out',
});
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Purpose = Type.String({ minLength: 1, maxLength: 500, description: 'what it is for, in a sentence' });

const ServiceView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  purpose: Type.String(),
  source: Type.String(),
  scopes: Type.Array(Type.Enum([...SCOPES])),
  platforms: Type.Optional(Platforms),
  owner: Type.Optional(Type.String({ description: 'id of the person who answers for it' })),
  takeOverBy: Type.Optional(
    Type.String({
      format: 'date-time',
      description:
        'nobody answers for it since its owner left: until then somebody should; two weeks later it ends',
    }),
  ),
  createdAt: instant,
  createdBy: Type.Optional(Type.String()),
  endedAt: Type.Optional(instant),
});

function showService({ scopes, platforms, ...service }: Service) {
  return { ...service, scopes: [...scopes], ...(platforms && { platforms: [...platforms] }) };
}

/** The programs that work here: rights of their own, somebody who answers for each, and their keys. */
export function serviceRoutes(app: App, access: Access): void {
  const tags = ['services'];
  const { services, staff } = access;

  async function ownerOf(email: string | undefined, otherwise: string): Promise<string> {
    if (email === undefined) return otherwise;
    const owner: StaffMember | undefined = await staff.findByEmail(email);
    if (owner && !owner.disabled) return owner.id;
    const message = 'Nobody who works here has this e-mail address.';
    throw new BreakwaterError('owner-unknown', message, { status: 422, pointer: '/owner' });
  }

  app.get(
    '/v1/services',
    {
      config: { permission: 'keys.manage' },
      schema: {
        tags,
        summary: 'All services, also those that ended',
        response: { 200: Type.Object({ services: Type.Array(ServiceView) }) },
      },
    },
    async () => ({ services: (await services.list()).map(showService) }),
  );
  app.post(
    '/v1/services',
    {
      config: { permission: 'keys.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Let a program in, with rights of its own',
        body: Type.Object(
          {
            name: Name,
            purpose: Purpose,
            scopes: ScopeList,
            source: Type.Optional(
              Type.String({
                maxLength: 100,
                description: 'that its events belong to; the name when left out',
              }),
            ),
            platforms: Type.Optional(Platforms),
            owner: Type.Optional(
              Type.String({ maxLength: 320, description: 'e-mail address of who answers for it; you' }),
            ),
          },
          closed,
        ),
        description: 'It takes two administrators, once there are two: then the answer is 202.',
        response: { 201: ServiceView, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const { owner, source, ...wanted } = request.body;
      const staffId = await ownerOf(owner, signedInOf(request).staff.member.id);
      const service = { ...wanted, source: source ?? wanted.name, owner: staffId };
      const asked = await access.changes.ask<Service>('service.create', service, actorOf(request));
      return answerAsked(reply, asked, 201, showService);
    },
  );
  app.patch(
    '/v1/services/:id',
    {
      config: { permission: 'keys.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Change what a service may do',
        description:
          'It takes effect for all its keys at once. Rights and platforms take two administrators, once there are two: then ' +
          'the answer is 202.',
        params: ById,
        body: Type.Object(
          {
            name: Type.Optional(Name),
            purpose: Type.Optional(Purpose),
            scopes: Type.Optional(ScopeList),
            platforms: Type.Optional(Type.Union([Platforms, Type.Null({ description: 'all' })])),
          },
          closed,
        ),
        response: { 200: ServiceView, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const body = { ...request.body, id: request.params.id };
      const asked = await access.changes.ask<Service>('service.change', body, actorOf(request));
      return answerAsked(reply, asked, 200, showService);
    },
  );
  app.post(
    '/v1/services/:id/take-over',
    {
      config: { permission: 'keys.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Answer for a service from now on',
        params: ById,
        response: { 200: ServiceView },
      },
    },
    async (request) =>
      showService(await services.takeOver(request.params.id, signedInOf(request).staff.member.id)),
  );
  app.delete(
    '/v1/services/:id',
    {
      config: { permission: 'keys.manage', caller: 'person' },
      schema: { tags, summary: 'End a service and its keys, at once', params: ById },
    },
    async (request, reply) => {
      await services.end(request.params.id, actorOf(request));
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/services/:id/keys',
    {
      config: { permission: 'keys.manage', caller: 'person', proof: 'fresh', onChange: 'key.create' },
      schema: {
        tags,
        summary: 'Make a key of a service',
        description: 'It may do what the service may do at that moment, or less. It lasts a year at most.',
        params: ById,
        body: Type.Object(
          {
            name: Type.Optional(Name),
            scopes: Type.Optional(ScopeList),
            expiresAt: Type.Optional(instant),
          },
          closed,
        ),
        response: { 201: IssuedApiKey },
      },
    },
    async (request, reply) => {
      const { id, name, source, scopes } = await services.get(request.params.id);
      const { expiresAt, ...wanted } = request.body;
      const key = { name: wanted.name ?? name, scopes: wanted.scopes ?? scopes, source, service: id };
      const made = await access.createKey({ ...key, createdBy: actorOf(request), ...lastsUntil(expiresAt) });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...made, key: showKey(made.key) });
    },
  );
}
