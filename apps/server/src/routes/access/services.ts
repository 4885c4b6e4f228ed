import type { Access, Service } from '@breakwater/access';
import { type StaffMember, serviceOperations } from '@breakwater/contracts/access';
import { BreakwaterError } from '@breakwater/kernel';
import { actorOf, signedInOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { answerAsked } from './changes.ts';
import { lastsUntil, showKey } from './keys.ts';

function showService({ scopes, platforms, ...service }: Service) {
  return { ...service, scopes: [...scopes], ...(platforms && { platforms: [...platforms] }) };
}

/** The programs that work here: rights of their own, somebody who answers for each, and their keys. */
export function serviceRoutes(app: App, access: Access): void {
  const { services, staff } = access;
  serve(app, serviceOperations, {
    services: async () => ({ services: (await services.list()).map(showService) }),
    createService: async (request, reply) => {
      const { owner, source, ...wanted } = request.body;
      const staffId = await ownerOf(owner, signedInOf(request).staff.member.id);
      const service = { ...wanted, source: source ?? wanted.name, owner: staffId };
      const asked = await access.changes.ask<Service>('service.create', service, actorOf(request));
      return answerAsked(reply, asked, 201, showService);
    },
    changeService: async (request, reply) => {
      const body = { ...request.body, id: request.params.id };
      const asked = await access.changes.ask<Service>('service.change', body, actorOf(request));
      return answerAsked(reply, asked, 200, showService);
    },
    takeOverService: async (request) =>
      showService(await services.takeOver(request.params.id, signedInOf(request).staff.member.id)),
    removeService: async (request) => {
      await services.end(request.params.id, actorOf(request));
    },
    createServiceKey: async (request, reply) => {
      const { id, name, source, scopes } = await services.get(request.params.id);
      const { expiresAt, ...wanted } = request.body;
      const key = { name: wanted.name ?? name, scopes: wanted.scopes ?? scopes, source, service: id };
      const made = await access.createKey({ ...key, createdBy: actorOf(request), ...lastsUntil(expiresAt) });
      reply.header('cache-control', 'no-store');
      return { ...made, key: showKey(made.key) };
    },
  });
  async function ownerOf(email: string | undefined, otherwise: string): Promise<string> {
    if (email === undefined) return otherwise;
    const owner: StaffMember | undefined = await staff.findByEmail(email);
    if (owner && !owner.disabled) return owner.id;
    const message = 'Nobody who works here has this e-mail address.';
    throw new BreakwaterError('owner-unknown', message, { status: 422, pointer: '/owner' });
  }
}
