import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { RuleFault } from '../../rules/rule.ts';
import { ById, closed } from '../../scalar.ts';
import { Queue, QueueView, Routing, RoutingRule } from '../queue.ts';

const BODY_LIMIT = 1024 * 1024;
const queueFields = Type.Omit(Queue, ['id']).properties;
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
export const queueOperations = operations('review', {
  queues: {
    method: 'GET',
    path: '/v1/queues',
    permission: 'queues.read',
    platform: 'none',
    summary: 'Queues, with how full they are',
    answers: { 200: Type.Object({ queues: Type.Array(QueueView) }) },
  },
  putQueue: {
    method: 'PUT',
    path: '/v1/queues/:id',
    permission: 'queues.write',
    records: ['queue.changed'],
    summary: 'Make a queue or change it',
    params: Type.Object({ id: Queue.properties.id }),
    body: Type.Object(queueFields, closed),
    answers: { 200: Queue },
  },
  removeQueue: {
    method: 'DELETE',
    path: '/v1/queues/:id',
    permission: 'queues.write',
    records: ['queue.removed'],
    summary: 'Remove a queue in which nothing waits',
    params: ById,
    answers: { 204: Nothing },
  },
  routing: {
    method: 'GET',
    path: '/v1/routing',
    permission: 'queues.read',
    platform: 'none',
    summary: 'The routing rules',
    answers: { 200: Routing },
  },
  putRouting: {
    method: 'PUT',
    path: '/v1/routing',
    permission: 'queues.write',
    records: ['routing.changed'],
    summary: 'Replace the routing rules',
    description:
      'For jobs that are opened from then on. Rules with faults are refused (422) with all of them: file, line and column.',
    body: Source,
    bodyLimit: BODY_LIMIT,
    answers: { 200: Routing },
  },
  checkRouting: {
    method: 'POST',
    path: '/v1/routing/check',
    permission: 'queues.read',
    summary: 'Check routing rules without saving them',
    body: Source,
    bodyLimit: BODY_LIMIT,
    answers: { 200: Type.Object({ faults: Type.Array(RuleFault) }) },
  },
});
