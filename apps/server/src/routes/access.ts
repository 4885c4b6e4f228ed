import type { Access, ApiKey, Service } from '@breakwater/access';
import { ApiKeyView, IssuedApiKey, ScopeList, type StaffMember, WaitingChange } from '@breakwater/contracts';
import { BreakwaterError, systemClock } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf, principalOf, signedInOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { answerAsked } from './changes.ts';

const DAY_MS = 24 * 3_600_000;

/** How long a key lasts that is to end at an instant; as long as a key may when that is left out. */
export function lastsUntil(expiresAt: string | undefined): { readonly lastsMs?: number } {
  return expiresAt === undefined ? {} : { lastsMs: Date.parse(expiresAt) - systemClock.now() };
}

const ById = Type.Object({ id: Type.String() });

export function showKey({ scopes, platforms, ...key }: ApiKey) {
  return { ...key, scopes: [...scopes], ...(platforms && { platforms: [...platforms] }) };
}

async function ownerOf({ staff }: Access, email: string): Promise<StaffMember> {
  const owner = await staff.findByEmail(email);
  if (owner) return owner;
  const message = 'No member of staff has this e-mail address. Add them first: breakwater staff add.';
  throw new BreakwaterError('owner-unknown', message, { status: 422, pointer: '/owner' });
}

/**
 * Lets pass who makes or renews a key in their own name. Anybody else could decide as the person, and then confirm it
 * as themselves.
 *
 * @throws BreakwaterError 403 `key-of-another`
 */
function checkOwner(request: FastifyRequest, owner: string): void {
  if (principalOf(request).staffId === owner) return;
  const message =
    'This key would act in the name of somebody else. They make it themselves: in the console under Settings, My keys.';
  throw new BreakwaterError('key-of-another', message, { status: 403 });
}

/** API keys. */
export function accessRoutes(app: App, access: Access): void {
  app.get(
    '/v1/keys',
    {
      config: { permission: 'keys.manage' },
      schema: {
        tags: ['keys'],
        summary: 'All keys',
        response: { 200: Type.Object({ keys: Type.Array(ApiKeyView) }) },
      },
    },
    async () => ({ keys: (await access.list()).map(showKey) }),
  );
  app.post(
    '/v1/keys',
    {
      config: { permission: 'keys.manage', onChange: 'key.create', caller: 'person', proof: 'fresh' },
      schema: {
        tags: ['keys'],
        summary: 'Make a key',
        description:
          'With an `owner` it acts in the name of that person, who makes it. Without, a service is made for it, for which ' +
          'you answer; that takes two administrators, once there are two: then the answer is 202. Needs fresh proof that it is you; a key makes no keys.',
        body: Type.Object(
          {
            name: Type.String(),
            scopes: ScopeList,
            purpose: Type.Optional(
              Type.String({ minLength: 1, maxLength: 500, description: 'what the service is for' }),
            ),
            platforms: Type.Optional(
              Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 100 }),
            ),
            expiresAt: Type.Optional(
              Type.String({ format: 'date-time', description: 'in a year when left out, and at most' }),
            ),
            source: Type.Optional(Type.String()),
            owner: Type.Optional(
              Type.String({
                maxLength: 320,
                description: 'e-mail address of the person whose key it is to be',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: IssuedApiKey, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const { name, scopes, owner, purpose = name, platforms, expiresAt } = request.body;
      const staffId = owner === undefined ? undefined : (await ownerOf(access, owner)).id;
      if (staffId !== undefined) checkOwner(request, staffId);
      const source = request.body.source ?? (staffId === undefined ? name : 'staff');
      const createdBy = actorOf(request);
      const key = { name, scopes, source, platforms, createdBy, ...lastsUntil(expiresAt) };
      const issue = async (holder: { owner: string } | { service: string }) => {
        const issued = await access.createKey({ ...key, ...holder });
        return { ...issued, key: showKey(issued.key) };
      };
      reply.header('cache-control', 'no-store');
      if (staffId !== undefined) return reply.code(201).send(await issue({ owner: staffId }));
      const service = {
        name,
        scopes,
        source,
        platforms,
        purpose,
        owner: signedInOf(request).staff.member.id,
      };
      const asked = await access.changes.ask<Service>('service.create', service, createdBy);
      if (asked.waiting) return answerAsked(reply, asked, 201, () => ({}));
      return reply.code(201).send(await issue({ service: asked.done.id }));
    },
  );
  app.post(
    '/v1/keys/:id/rotate',
    {
      config: { permission: 'keys.manage', onChange: 'key.rotate', caller: 'person', proof: 'fresh' },
      schema: {
        tags: ['keys'],
        summary: 'A new token',
        params: ById,
        body: Type.Object(
          {
            overlapMs: Type.Optional(
              Type.Integer({
                minimum: 0,
                maximum: 30 * DAY_MS,
                description: 'how long the old one still works; a day when left out',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: IssuedApiKey },
      },
    },
    async (request) => {
      const { overlapMs = DAY_MS } = request.body;
      const owner = (await access.list()).find(({ id }) => id === request.params.id)?.owner;
      if (owner !== undefined) checkOwner(request, owner);
      const issued = await access.rotate(request.params.id, { overlapMs, by: actorOf(request) });
      return { ...issued, key: showKey(issued.key) };
    },
  );
  app.delete(
    '/v1/keys/:id',
    {
      config: { permission: 'keys.manage', onChange: 'key.revoke', caller: 'person' },
      schema: { tags: ['keys'], summary: 'Revoke a key', params: ById },
    },
    async (request, reply) => {
      await access.revoke(request.params.id);
      return reply.code(204).send();
    },
  );
}
