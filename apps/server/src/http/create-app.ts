import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access } from '@breakwater/access';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  fastify,
  LogController,
  type RawServerDefault,
} from 'fastify';
import type { Logger } from '../logger.ts';
import { guardRoutes, type RecordCall } from './auth.ts';
import type { ContractTypes } from './contract-types.ts';
import { answerWithProblem, toProblem } from './problem.ts';

/** The app as routes see it: request types come from their TypeBox schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ContractTypes
>;

const BODY_LIMIT = 32 * 1024 * 1024;

/**
 * An HTTP server without routes: keys checked first, errors as problems, and a log that knows routes and times but
 * neither addresses nor queries.
 */
export function createApp(options: AppOptions): App {
  const plain: FastifyInstance = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  });
  guardRoutes(plain, options.access, options.record);
  const app: App = plain.withTypeProvider<ContractTypes>();
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  // Answers are built from typed records: printing them whole loses nothing and costs least.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(answerWithProblem);
  app.setNotFoundHandler((request, reply) => {
    const problem = toProblem(
      { statusCode: 404, code: 'NOT_FOUND', message: 'No such address; see /docs.' },
      request.id,
    );
    void reply.code(404).type('application/problem+json').send(problem);
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    options.onRequestDone(request.method, route, reply.statusCode, reply.elapsedTime);
    request.log.debug(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });
  return app;
}

export interface AppOptions {
  readonly logger: Logger;
  readonly access: Access;
  readonly record: RecordCall;
  readonly onRequestDone: OnRequestDone;
}

export type OnRequestDone = (method: string, route: string, status: number, milliseconds: number) => void;
