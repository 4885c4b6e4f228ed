import { type OrderMessage, orderThreadOperations } from '@breakwater/contracts/orders';
import type { Orders } from '@breakwater/orders';
import { actorOf, personOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

const OUT = [
  'acknowledgement',
  'clarification-request',
  'feedback',
  'impossibility',
  'form3',
  'refusal',
  'narrowing',
  'production',
  'objection',
  'note',
] as const;
const IN = ['clarification', 'receipt', 'user-informed', 'objection', 'note'] as const;

/** Letters between the authority and us, what stops clocks, and law that stands against an order. */
export function orderThreadRoutes(app: App, orders: Orders): void {
  serve(app, orderThreadOperations, {
    reply: async ({ params, query: { kind, reason } }) => orders.draft(params.id, kind, { reason }),
    sendMessage: async (request) => {
      const { direction = 'out', form, kind, ...letter } = request.body;
      const { id } = request.params;
      const incoming = IN.find((one) => one === kind);
      if (direction === 'in' && incoming !== undefined)
        return orders.take(id, { ...letter, kind: incoming, form, by: actorOf(request) });
      const outgoing = OUT.find((one) => one === kind) ?? 'note';
      return orders.send(id, { ...letter, kind: outgoing as OrderMessage['kind'] }, actorOf(request));
    },
    messageDelivered: async (request) =>
      orders.delivered(
        request.params.id,
        request.params.message,
        request.body?.as ?? 'delivered',
        actorOf(request),
      ),
    withdraw: async (request) => orders.withdraw(request.params.id, request.body.because, personOf(request)),
    changeTelling: async (request) =>
      orders.changeTelling(request.params.id, request.body, personOf(request)),
    pause: async (request) => orders.pause(request.params.id, request.body.reason, personOf(request)),
    resume: async (request) => orders.resume(request.params.id, request.body.reason, personOf(request)),
    addConflict: async (request) => orders.raiseConflict(request.params.id, request.body, personOf(request)),
    resolveConflict: async (request) =>
      orders.resolveConflict(
        request.params.id,
        request.params.conflict,
        request.body.resolution,
        personOf(request),
      ),
  });
}
