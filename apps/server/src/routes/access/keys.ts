import type { Access, ApiKey, Service } from '@breakwater/access';
import { keyOperations, type StaffMember } from '@breakwater/contracts/access';
import { BreakwaterError, systemClock } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import { actorOf, principalOf, signedInOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { answerAsked } from './changes.ts';

const DAY_MS = 24 * 3_600_000;

/** How long a key lasts that is to end at an instant; as long as a key may when that is left out. */
export function lastsUntil(expiresAt: string | undefined): { readonly lastsMs?: number } {
  return expiresAt === undefined ? {} : { lastsMs: Date.parse(expiresAt) - systemClock.now() };
}

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
export function keyRoutes(app: App, access: Access): void {
  serve(app, keyOperations, {
    keys: async () => ({ keys: (await access.list()).map(showKey) }),
    createKey: async (request, reply) => {
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
      reply.code(201).header('cache-control', 'no-store');
      if (staffId !== undefined) return issue({ owner: staffId });
      const service = {
        name,
        scopes,
        source,
        platforms,
        purpose,
        owner: signedInOf(request).staff.member.id,
      };
      const asked = await access.changes.ask<Service>('service.create', service, createdBy);
      return answerAsked(reply, asked, 201, ({ id }) => issue({ service: id }));
    },
    rotateKey: async (request) => {
      const { overlapMs = DAY_MS } = request.body;
      const owner = (await access.list()).find(({ id }) => id === request.params.id)?.owner;
      if (owner !== undefined) checkOwner(request, owner);
      const issued = await access.rotate(request.params.id, { overlapMs, by: actorOf(request) });
      return { ...issued, key: showKey(issued.key) };
    },
    revokeKey: async (request) => {
      await access.revoke(request.params.id);
    },
  });
}
