import { disclosureOperations } from '@breakwater/contracts/disclosure';
import type { TellingChange } from '@breakwater/contracts/orders';
import type { Disclosure } from '@breakwater/disclosure';
import type { Orders } from '@breakwater/orders';
import { actorOf, personOf, stepUpOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Holds, grants, notices and the log: what is kept for orders, never a value of it. */
export function disclosureRoutes(
  app: App,
  disclosure: Disclosure,
  orders: Pick<Orders, 'changeTelling'>,
): void {
  const { holds, grants, notices, log, productions } = disclosure;
  serve(app, disclosureOperations, {
    holds: async ({ query }) => holds.list(query),
    extendHold: async (request) => holds.extend(request.params.id, request.body, personOf(request)),
    releaseHold: async (request) => holds.release(request.params.id, request.body, personOf(request)),
    grants: async ({ query }) => grants.list(query),
    previewGrant: async (request) => {
      const { preview, ...rest } = await grants.preview(request.params.id, actorOf(request));
      return { ...rest, preview: [...preview] };
    },
    productions: async ({ query }) => productions.list(query),
    notices: async ({ query }) => notices.list(query),
    liftSecrecy: async (request) => {
      const by = personOf(request);
      const { orderId, until, order: decision } = request.body;
      const change: TellingChange =
        until === undefined
          ? { act: 'tell', because: 'The secrecy was lifted.' }
          : { act: 'end', until, because: 'Its end was set.', ...(decision !== undefined && { decision }) };
      await orders.changeTelling(orderId, change, by);
      return { notices: (await notices.list({ orderId })).items };
    },
    log: async () => log.state(),
    renewKeys: async (request) => log.rotate(stepUpOf(request)),
  });
}
