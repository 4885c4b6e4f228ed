import { webhookOperations } from '@breakwater/contracts/webhooks';
import { BreakwaterError } from '@breakwater/kernel';
import type { Webhooks } from '@breakwater/webhooks';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';

const DAY_MS = 24 * 3_600_000;

/** Where actions go, and what could not be delivered. */
export function webhookRoutes(app: App, webhooks: Webhooks, eventTypes: readonly string[]): void {
  const { endpoints, deadLetters } = webhooks;
  serve(app, webhookOperations, {
    list: async () => ({ endpoints: await endpoints.list() }),
    add: async ({ body: { url, events = [...eventTypes], platforms } }) =>
      endpoints.create({ url, events, ...(platforms && { platforms }) }),
    change: async ({ params, body }) => await endpoints.update(params.id, body),
    rotateSecret: async ({ params }) => endpoints.rotateSecret(params.id, { overlapMs: DAY_MS }),
    remove: async ({ params }) => {
      await endpoints.remove(params.id);
    },
    test: async ({ params }) => webhooks.test(params.id),
    deadLetters: async ({ query }) => await deadLetters.list(query),
    replayDeadLetters: async ({ body: { ids, endpointId } }) => {
      if (ids) return { replayed: await deadLetters.replay({ ids }) };
      if (endpointId) return { replayed: await deadLetters.replay({ endpointId }) };
      throw new BreakwaterError(
        'which-deliveries',
        'Name the deliveries (ids) or an endpoint (endpointId).',
        { status: 400 },
      );
    },
  });
}
