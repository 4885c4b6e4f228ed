import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';
import type { Metrics } from '../metrics.ts';

/** What readiness looks at. */
export interface HealthParts {
  readonly metrics: Metrics;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly durable: boolean;
}

const Health = Type.Object({ status: Type.String(), durable: Type.Optional(Type.Boolean()) });

export function healthRoutes(app: App, { metrics, ping, durable }: HealthParts): void {
  app.get(
    '/healthz',
    {
      config: { permission: 'public' },
      schema: { tags: ['operations'], summary: 'The process runs', response: { 200: Health } },
    },
    async () => ({ status: 'ok' }),
  );
  app.get(
    '/readyz',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['operations'],
        summary: 'It can take events: the database answers',
        response: { 200: Health },
      },
    },
    async () => {
      await ping();
      return { status: 'ready', durable };
    },
  );
  app.get(
    '/metrics',
    { config: { permission: 'public' }, schema: { tags: ['operations'], summary: 'Prometheus metrics' } },
    async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
