import {
  type AnswerOf,
  type BodyOf,
  type FileAnswer,
  isNothing,
  isSent,
  type Operation,
  type OperationDeclaration,
  type OperationGuard,
  type Operations,
  type ParamsOf,
  type QueryOf,
  type RawBody,
} from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { App } from './create-app.ts';
import { takeStreams } from './take-streams.ts';
import { validateAllButBody } from './validate.ts';

declare module 'fastify' {
  /** What safety asks of a route, as its operation declares it; pages declare it themselves. */
  interface FastifyContextConfig extends Partial<OperationGuard> {
    /** None for pages. */
    operation?: Operation;
  }
}

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** A call of an operation, checked against its declaration. */
export type CallOf<Declared extends OperationDeclaration> = FastifyRequest<{
  Params: ParamsOf<Declared>;
  Querystring: QueryOf<Declared>;
  Body: BodyOf<Declared>;
}>;

/** A file is sent by its handler, with a name and headers of its own; everything else is what the handler returns. */
type Answered<Answer> = Answer extends FileAnswer ? FastifyReply : DeepReadonly<Answer>;

/** What does an operation. Where more than one status is declared it says which: `reply.code(202)`. */
export type Handler<Declared extends OperationDeclaration> = (
  call: CallOf<Declared>,
  reply: FastifyReply,
) => [AnswerOf<Declared>] extends [undefined]
  ? Promise<void>
  : Promise<Answered<AnswerOf<Declared>>> | Answered<AnswerOf<Declared>>;

/** A handler for each operation: one that is missing, or that nothing declares, is a type error. */
export type Handlers<Declared extends Operations> = {
  readonly [Name in keyof Declared]: Handler<Declared[Name]>;
};

/**
 * Serves operations: what each declares of callers, proof, records, sizes and shapes is held to here, before its handler
 * is called.
 *
 * @example
 * ```text
 * serve(app, settingsOperations, {
 *   get: () => settings.get(),
 *   change: ({ body, ...call }) => settings.change(body, actorOf(call)),
 * });
 * ```
 */
export function serve<Declared extends Operations>(
  app: App,
  declared: Declared,
  handlers: Handlers<Declared>,
): void {
  for (const [name, operation] of Object.entries(declared)) {
    const handler = handlers[name as keyof Declared] as unknown as RouteOptions['handler'];
    const route = routeOf(operation, handler);
    if (operation.raw === undefined) app.route(route);
    else serveRaw(app, operation.raw, route);
  }
}

/** Each has parsers of its own: what a body is, its operation says, whatever its type is called. */
function serveRaw(app: App, raw: RawBody, route: RouteOptions): void {
  void app.register((uploads, _options, ready) => {
    if (raw === 'stream') takeStreams(uploads);
    else {
      uploads.removeAllContentTypeParsers();
      const parseAs = raw === 'text' ? 'string' : 'buffer';
      uploads.addContentTypeParser('*', { parseAs }, (_request, body, done) => done(null, body));
      // Nothing sent is an empty one.
      uploads.addHook('preValidation', async (request) => {
        request.body ??= raw === 'text' ? '' : Buffer.alloc(0);
      });
    }
    uploads.route(route);
    ready();
  });
}

function routeOf(operation: Operation, handler: RouteOptions['handler']): RouteOptions {
  const { id: _, summary: _s, description: _d, consumes: _c, alsoAs: _a, ...declared } = operation;
  const { method, path, params, query, body, bodyLimit, raw, judged, once, answers, ...guard } = declared;
  return {
    method,
    url: path,
    config: { ...guard, operation },
    schema: {
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
    },
    ...(bodyLimit !== undefined && { bodyLimit }),
    ...((raw !== undefined || judged !== undefined) && { validatorCompiler: validateAllButBody }),
    ...(once === true && { exposeHeadRoute: false }),
    handler: answering(answers, handler),
  };
}

/** Answers with the one status that is declared; where there are several the handler says which, and one of them. */
function answering(answers: Operation['answers'], handler: RouteOptions['handler']): RouteOptions['handler'] {
  const [only, ...others] = Object.entries(answers);
  if (only === undefined) return handler;
  const [status, answer] = only;
  if (others.length > 0)
    return async function (call, reply) {
      const answered: unknown = await handler.call(this, call, reply);
      if (reply.statusCode in answers) return answered;
      throw new BreakwaterError('status-undeclared', `Status ${reply.statusCode} is not declared.`);
    };
  if (isSent(answer)) return handler;
  return async function (call, reply) {
    const answered: unknown = await handler.call(this, call, reply);
    reply.code(Number(status));
    return isNothing(answer) ? reply.send() : answered;
  };
}
