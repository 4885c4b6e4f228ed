import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { Live } from './live.ts';

const DAY_MINUTES = 24 * 60;

/** How the system is doing. */
export const liveOperations = operations('live', {
  view: {
    method: 'GET',
    path: '/v1/live',
    permission: 'live.read',
    summary: 'What is judged, how fast, and what waits',
    description:
      'Up to 360 points: stretches of ten seconds for an hour, longer ones for longer. Names no account.',
    query: Type.Object(
      { minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: DAY_MINUTES, default: 60 })) },
      { additionalProperties: false },
    ),
    answers: { 200: Live },
  },
});
