import type { BodyOf } from '@breakwater/contracts';
import { disclosureOperations, type FieldPreview } from '@breakwater/contracts/disclosure';
import type { Disclosure } from '@breakwater/disclosure';
import { actorOf, personOf, stepUpOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Holds, grants, notices and the log: what is kept for orders, never a value of it. */
export function disclosureRoutes(app: App, disclosure: Disclosure, orders: SecrecyPorts): void {
  const { holds, grants, notices, log, productions } = disclosure;
  serve(app, disclosureOperations, {
    holds: async ({ query }) => holds.list(query),
    extendHold: async (request) => holds.extend(request.params.id, request.body, personOf(request)),
    releaseHold: async (request) => holds.release(request.params.id, request.body, personOf(request)),
    grants: async ({ query }) => grants.list(query),
    previewGrant: async (request) =>
      grants.preview(request.params.id, actorOf(request)) as Promise<{ preview: FieldPreview[] }>,
    productions: async ({ query }) => productions.list(query),
    notices: async ({ query }) => notices.list(query),
    liftSecrecy: async (request) => {
      const by = personOf(request);
      await orders.changeSecrecy(request.body, by);
      return { notices: (await notices.list({ orderId: request.body.orderId })).items };
    },
    log: async () => log.state(),
    renewKeys: async (request) => log.rotate(stepUpOf(request)),
  });
}

/** Changes of secrecy, in a transaction of their own. */
export interface SecrecyPorts {
  changeSecrecy(wish: BodyOf<typeof disclosureOperations.liftSecrecy>, by: string): Promise<void>;
}
