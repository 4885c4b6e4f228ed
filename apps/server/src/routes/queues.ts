import { Queue, QueueView, Routing, RoutingRule, RuleFault } from '@breakwater/contracts';
import type { Queues, RoutingSource } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const BODY_LIMIT = 1024 * 1024;

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const { id: _, ...queueFields } = Queue.properties;
const Source = Type.Object(
  {
    rules: Type.Optional(Type.Array(RoutingRule, { maxItems: 200 })),
    source: Type.Optional(
      Type.String({ maxLength: 512 * 1024, description: 'the same as YAML: faults then point into it' }),
    ),
    file: Type.Optional(Type.String({ maxLength: 200, description: 'name of the file, for faults' })),
  },
  closed,
);

/** Queues, and the rules that send jobs to them. */
export function queueRoutes(app: App, queues: Queues): void {
  const tags = ['queues'];
  app.get(
    '/v1/queues',
    {
      config: { permission: 'queues.read', platform: 'none' },
      schema: {
        tags,
        summary: 'Queues, with how full they are',
        response: { 200: Type.Object({ queues: Type.Array(QueueView) }) },
      },
    },
    async () => ({ queues: await queues.list() }),
  );
  app.put(
    '/v1/queues/:id',
    {
      config: { permission: 'queues.write' },
      schema: {
        tags,
        summary: 'Make a queue or change it',
        params: Type.Object({ id: Queue.properties.id }),
        body: Type.Object(queueFields, closed),
        response: { 200: Queue },
      },
    },
    async (request) => queues.save({ ...request.body, id: request.params.id }, actorOf(request)),
  );
  app.delete(
    '/v1/queues/:id',
    {
      config: { permission: 'queues.write' },
      schema: { tags, summary: 'Remove a queue in which nothing waits', params: ById },
    },
    async (request, reply) => {
      await queues.remove(request.params.id, actorOf(request));
      return reply.code(204).send();
    },
  );
  app.get(
    '/v1/routing',
    {
      config: { permission: 'queues.read', platform: 'none' },
      schema: { tags, summary: 'The routing rules', response: { 200: Routing } },
    },
    async () => queues.routing(),
  );
  app.put(
    '/v1/routing',
    {
      bodyLimit: BODY_LIMIT,
      config: { permission: 'queues.write' },
      schema: {
        tags,
        summary: 'Replace the routing rules',
        description:
          'For jobs that are opened from then on. Rules with faults are refused (422) with all of them: file, line and column.',
        body: Source,
        response: { 200: Routing },
      },
    },
    async (request) => queues.saveRouting(sourceOf(request.body), actorOf(request), request.body.file),
  );
  app.post(
    '/v1/routing/check',
    {
      bodyLimit: BODY_LIMIT,
      config: { permission: 'queues.read' },
      schema: {
        tags,
        summary: 'Check routing rules without saving them',
        body: Source,
        response: { 200: Type.Object({ faults: Type.Array(RuleFault) }) },
      },
    },
    async ({ body }) => ({ faults: [...(await queues.checkRouting(sourceOf(body), body.file))] }),
  );
}

function sourceOf({ rules = [], source }: { rules?: RoutingRule[]; source?: string }): RoutingSource {
  return source === undefined ? { rules } : { source };
}
