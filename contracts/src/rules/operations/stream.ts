import { Type } from 'typebox';
import { File, operations } from '../../operation.ts';
import { OUTCOMES } from '../verdict.ts';

const Query = Type.Object(
  {
    outcome: Type.Optional(Type.Enum([...OUTCOMES], { description: 'only these; all when left out' })),
    after: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'number of the last one seen, as Last-Event-ID',
      }),
    ),
  },
  { additionalProperties: false },
);

/** Verdicts as they are made, as server-sent events. */
export const streamOperations = operations('rules', {
  stream: {
    method: 'GET',
    path: '/v1/stream',
    permission: 'verdicts.read',
    onRead: 'verdicts.followed',
    summary: 'Follow verdicts live (server-sent events)',
    description:
      'Each event has the type `verdict`, a number as id and a Verdict as data. Reconnect with Last-Event-ID.',
    query: Query,
    answers: { 200: File('text/event-stream') },
  },
});
