import { randomUUID } from 'node:crypto';
import type { Access } from '@breakwater/access';
import { systemClock } from '@breakwater/kernel';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from '../logger.ts';
import { guardRoutes } from './auth.ts';
import { bindPlatforms, type PlatformOf } from './bind-platforms.ts';
import { checkRecords } from './check-records.ts';
import { guardEdges, PROBES } from './guard-edges.ts';
import { limitStrangers } from './limit-strangers.ts';
import { answerWithProblem } from './problem.ts';
import { readJsonBodies } from './read-json.ts';
import { type RecordCall, recordCalls } from './record-calls.ts';
import { validateWhenAsked } from './validate.ts';

/** The app as routes see it. */
export type App = FastifyInstance;

/** What is not a page may load nothing and be shown nowhere. */
const NO_PAGE = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/** Bodies are small, but for the routes that say otherwise. */
const BODY_LIMIT = 64 * 1024;
/** Not known, not allowed, under a strange name, too often. */
const REFUSALS = new Set([401, 403, 421, 429]);
/** A request that has not come whole by then is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * An HTTP server without routes: keys checked first, errors as problems, and a log that knows routes and times but
 * neither addresses nor queries.
 */
export function createApp(options: AppOptions): App {
  const app: App = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    // The request id has the name under which problems have it too.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    ...(options.trustProxy.length > 0 && { trustProxy: [...options.trustProxy] }),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerWithProblem,
    rewriteUrl: readableAddress,
  });
  app.decorateRequest('refusedAs', undefined);
  guardEdges(app, options);
  limitStrangers(app, systemClock);
  guardRoutes(app, { access: options.access, publicUrl: options.publicUrl });
  bindPlatforms(app, options.platformOf);
  recordCalls(app, options.record);
  if (options.checkRecords === true) checkRecords(app);
  readJsonBodies(app);
  app.setValidatorCompiler(validateWhenAsked);
  app.setErrorHandler(answerWithProblem);
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    // Pages bring a policy of their own; nothing else is meant to be a page, or to be kept where it was shown.
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', NO_PAGE);
    if (request.principal && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Answered before the body came: what still comes is not waited for.
    if (!request.raw.complete && reply.statusCode >= 400) reply.header('connection', 'close');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    options.onRequestDone(request.method, route, reply.statusCode, reply.elapsedTime);
    const { refusedAs: code, principal } = request;
    request.log[levelOf(route, reply.statusCode)](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        // Who was refused what, so that attempts can be followed: ids and codes alone.
        ...(code !== undefined && { code, actor: principal?.actor ?? 'stranger' }),
      },
      'request',
    );
    done();
  });
  return app;
}

/** Refusals stand out, so that they are there also where a log is kept of warnings alone. */
function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' {
  if (REFUSALS.has(status)) return 'warn';
  return PROBES.has(route) ? 'debug' : 'info';
}

/**
 * An address whose path can be decoded. One that was cut off or mangled on its way, as happens to links in messages,
 * leads to its route all the same, which says what is wrong.
 *
 * @example
 * ```ts
 * readableAddress({ url: '/s/abc%E0%A4?lang=ur' }) // => '/s/abc%25E0%25A4?lang=ur'
 * readableAddress({ url: '/s/a%20b' }) // => '/s/a%20b'
 * ```
 */
export function readableAddress({ url = '/' }: { readonly url?: string | undefined }): string {
  const [path = '', ...query] = url.split('?');
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}

export interface AppOptions {
  readonly logger: Logger;
  readonly access: Access;
  readonly publicUrl: string | undefined;
  /** Further names under which the server is asked. */
  readonly hosts?: readonly string[];
  readonly trustProxy: readonly string[];
  readonly record: RecordCall;
  /** The platform of what a call names, for who is bound to some. */
  readonly platformOf: PlatformOf;
  readonly onRequestDone: OnRequestDone;
  /** Whether an operation that says it records has to have done so; for tests. */
  readonly checkRecords?: boolean;
}

export type OnRequestDone = (method: string, route: string, status: number, milliseconds: number) => void;
