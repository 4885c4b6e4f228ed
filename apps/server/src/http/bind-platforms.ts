import type { OperationPlatform, PlatformResource } from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The platform of a resource; undefined where there is none with this id. */
export type PlatformOf = (kind: PlatformResource, id: string) => Promise<string | undefined>;

/** Somebody who is bound to platforms asks about another. */
class PlatformError extends BreakwaterError {
  override readonly name = 'PlatformError';
}

/** What the route declares; of those that need no permission of staff, that there is nothing of a platform in them. */
export function platformDeclared({
  permission,
  platform,
}: {
  readonly permission?: string;
  readonly platform?: OperationPlatform;
}): OperationPlatform {
  if (platform !== undefined) return platform;
  return permission === 'public' || permission === 'signed-in' || permission === 'officer' ? 'none' : 'every';
}

/**
 * Holds everybody who is bound to platforms to them, on every route: by what the route declares, before anything is done,
 * and by what is answered, whatever the route declares.
 */
export function bindPlatforms(app: FastifyInstance, platformOf: PlatformOf): void {
  app.addHook('onRequest', async (request) => {
    if (boundTo(request) === undefined) return;
    if (platformDeclared(request.routeOptions.config) === 'every') throw everyPlatform();
  });
  app.addHook('preHandler', async (request) => {
    const bound = boundTo(request);
    if (bound === undefined) return;
    const declared = platformDeclared(request.routeOptions.config);
    if (typeof declared === 'object') {
      const { id } = { ...(request.body as object), ...(request.params as object) } as { id?: unknown };
      checkPlatform(request, typeof id === 'string' ? await platformOf(declared.of, id) : undefined);
    }
    if (declared === 'params' || declared === 'body')
      checkPlatform(request, platformIn(declared === 'params' ? request.params : request.body));
    if (declared === 'query') narrow(request, bound);
  });
  app.addHook('preSerialization', async (request, _reply, payload) => {
    const bound = boundTo(request);
    if (bound !== undefined && namesOther(payload, bound)) throw foreignPlatform(bound);
    return payload;
  });
}

/** The platforms that the caller is bound to; undefined for all. */
export function boundTo({ principal }: FastifyRequest): readonly string[] | undefined {
  return principal?.platforms;
}

/**
 * Lets pass what is of a platform of the caller's. What is unknown is refused like what is another's.
 *
 * @throws PlatformError 403 `platform-foreign`
 */
export function checkPlatform(request: FastifyRequest, platform: string | undefined): void {
  const bound = boundTo(request);
  if (bound === undefined || (platform !== undefined && bound.includes(platform))) return;
  throw foreignPlatform(bound);
}

/** Without a platform in the query it is the one that the caller is bound to, where that is only one. */
function narrow(request: FastifyRequest, bound: readonly string[]): void {
  const query = request.query as { platform?: string };
  if (query.platform !== undefined) {
    checkPlatform(request, query.platform);
    return;
  }
  const [only] = bound;
  if (only === undefined || bound.length > 1) {
    const message = `Say which platform: add ?platform= with one of ${bound.join(', ')}.`;
    throw new PlatformError('platform-needed', message, { status: 403 });
  }
  query.platform = only;
}

function platformIn(part: unknown): string | undefined {
  const { platform } = (part ?? {}) as { platform?: unknown };
  return typeof platform === 'string' ? platform : undefined;
}

/** How answers name one: `platform`, `removedPlatform`. */
const PLATFORM = /(?:^p|P)latform$/;

/** Whether anything in an answer is of a platform that is not theirs. */
function namesOther(payload: unknown, bound: readonly string[]): boolean {
  if (Array.isArray(payload)) return payload.some((part) => namesOther(part, bound));
  if (typeof payload !== 'object' || payload === null) return false;
  return Object.entries(payload).some(([name, value]) =>
    PLATFORM.test(name) && typeof value === 'string' ? !bound.includes(value) : namesOther(value, bound),
  );
}

function foreignPlatform(bound: readonly string[]): PlatformError {
  const message = `You are bound to ${bound.join(', ')}: this is nothing of theirs. An administrator can bind you to more.`;
  return new PlatformError('platform-foreign', message, { status: 403 });
}

function everyPlatform(): PlatformError {
  const message = 'This is about all platforms, and you are bound to some. An administrator can end that.';
  return new PlatformError('platform-bound', message, { status: 403 });
}
