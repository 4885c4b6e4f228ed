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
    /** Puts each call on record before it is answered: changes, and reads of personal data. */
    onRecord?: string;
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
      {
        status: 401,
      },
    );
  }
}

/** Puts a call on record. */
export type RecordCall = (entry: {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}) => Promise<void>;

/**
 * Deny by default: every route names its scope, and the key is checked before a byte of the body is read. What a
 * route puts on record is there before its answer: when the record cannot be written, nothing is read or changed.
 */
export function guardRoutes(app: FastifyInstance, access: Access, record: RecordCall): void {
  app.decorateRequest('principal', undefined);
  app.addHook('onRoute', (route) => {
    // The pages that describe the API come from a plugin, which knows nothing of scopes.
    if (route.url.startsWith(DOCS_PREFIX)) route.config = { ...route.config, scope: 'public' };
    if (route.config?.scope === undefined) {
      throw new BreakwaterError('route-unguarded', `The route ${route.url} names no scope.`);
    }
  });
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === 'public' || scope === undefined) return;
    const token = bearerToken(request);
    if (token === undefined) throw new CredentialsMissingError();
    request.principal = await access.authenticate(token, request.ip);
    requireScope(request.principal, scope);
  });
  app.addHook('preHandler', async (request) => {
    const { onRecord } = request.routeOptions.config;
    if (onRecord === undefined) return;
    const params = request.params as Record<string, string>;
    const detail = { ...params, ...(request.query as object) };
    await record({ actor: actorOf(request), action: onRecord, subject: params.id ?? '', detail });
  });
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** The key that a guarded route was called with. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new CredentialsMissingError();
  return request.principal;
}

/** Who acts, as records name it: until staff accounts exist, an API key stands for a person. */
export function actorOf(request: FastifyRequest): string {
  return `key:${principalOf(request).keyId}`;
}
