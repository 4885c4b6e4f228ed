import { Live, type OpenBreaker, type QueueLoad } from '@breakwater/contracts';
import { systemClock, toInstant } from '@breakwater/kernel';
import type { Pulse } from '@breakwater/pulse';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';

const DAY_MINUTES = 24 * 60;

export interface LiveParts {
  readonly pulse: Pick<Pulse, 'read'>;
  readonly queueLoads: () => Promise<readonly QueueLoad[]>;
  readonly openBreakers: () => Promise<readonly OpenBreaker[]>;
  readonly durable: boolean;
}

/** How the system is doing. */
export function liveRoutes(app: App, { pulse, queueLoads, openBreakers, durable }: LiveParts): void {
  app.get(
    '/v1/live',
    {
      config: { permission: 'live.read' },
      schema: {
        tags: ['operations'],
        summary: 'What is judged, how fast, and what waits',
        description:
          'Up to 360 points: stretches of ten seconds for an hour, longer ones for longer. Names no account.',
        querystring: Type.Object(
          { minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: DAY_MINUTES, default: 60 })) },
          { additionalProperties: false },
        ),
        response: { 200: Live },
      },
    },
    async ({ query }) => {
      const { points, workers } = await pulse.read(query.minutes ?? 60);
      const queues = [...(await queueLoads())];
      const breakers = [...(await openBreakers())];
      return { now: toInstant(systemClock.now()), durable, points, workers, queues, breakers };
    },
  );
}
