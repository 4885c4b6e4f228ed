import { liveOperations, type OpenBreaker, type QueueLoad } from '@breakwater/contracts/live';
import { systemClock, toInstant } from '@breakwater/kernel';
import type { Pulse } from '@breakwater/pulse';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';

export interface LiveParts {
  readonly pulse: Pick<Pulse, 'read'>;
  readonly queueLoads: () => Promise<readonly QueueLoad[]>;
  readonly openBreakers: () => Promise<readonly OpenBreaker[]>;
  readonly durable: boolean;
}

/** How the system is doing. */
export function liveRoutes(app: App, { pulse, queueLoads, openBreakers, durable }: LiveParts): void {
  serve(app, liveOperations, {
    view: async ({ query }) => {
      const { points, workers } = await pulse.read(query.minutes ?? 60);
      const queues = [...(await queueLoads())];
      const breakers = [...(await openBreakers())];
      return { now: toInstant(systemClock.now()), durable, points, workers, queues, breakers };
    },
  });
}
