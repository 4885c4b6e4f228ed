import { type Access, type Principal, requireScope, type Scope } from '@breakwater/access';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | undefined;
  }
  interface FastifyContextConfig {
    /** Scope that the route asks of the API key. A route that names none cannot be registered. */
    scope?: Scope | 'public';
  }
}

/** Where the API describes itself. */
export const DOCS_PREFIX = '/docs';

/** No usable credentials were sent. */
class CredentialsMissingError extends BreakwaterError {
  override readonly name = 'CredentialsMissingError';
  constructor() {
    super(
      'credentials-missing',
      'Send an API key: "Authorization: Bearer bw_…". The first start prints one.',
      { status: 401 },
    );
  }
}

function addressUnknown(): BreakwaterError {
  return new BreakwaterError('not-found', 'No such address; see /docs.', { status: 404 });
}

/**
 * Deny by default: every route names its scope, and the key is checked before a byte of the body is read. What has
 * no route is answered there too, so that strangers cannot have bodies parsed.
 */
export function guardRoutes(app: FastifyInstance, access: Access): void {
  app.decorateRequest('principal', undefined);
  app.addHook('onRoute', (route) => {
    // The pages that describe the API come from a plugin, which knows nothing of scopes.
    if (route.url === DOCS_PREFIX || route.url.startsWith(`${DOCS_PREFIX}/`)) {
      route.config = { ...route.config, scope: 'public' };
    }
    if (route.config?.scope === undefined) {
      throw new BreakwaterError('route-unguarded', `The route ${route.url} names no scope.`);
    }
  });
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === 'public') return;
    if (request.is404 || scope === undefined) throw addressUnknown();
    const token = bearerToken(request);
    if (token === undefined) throw new CredentialsMissingError();
    request.principal = await access.authenticate(token, request.ip);
    requireScope(request.principal, scope);
  });
}

/** The token of a request, if it sends one. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** The key that a guarded route was called with. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new CredentialsMissingError();
  return request.principal;
}

/** Who acts, as records name it: until staff accounts exist, an API key with all that it was rotated to is a person. */
export function actorOf(request: FastifyRequest): string {
  return `key:${principalOf(request).rootKeyId}`;
}
