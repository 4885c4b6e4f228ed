import { modelPromotionOperations } from '@breakwater/contracts/models';
import type { Models } from '@breakwater/models';
import { askerOf } from '../../http/asker-of.ts';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Promotions to shadow and to live, by two people. */
export function modelPromotionRoutes(app: App, { promotions }: Models): void {
  serve(app, modelPromotionOperations, {
    promotions: async ({ query: { model, open } }) => ({
      promotions: await promotions.list({
        ...(model !== undefined && { model }),
        ...(open !== undefined && { open }),
      }),
    }),
    promotion: async ({ params }) => promotions.get(params.id),
    askPromotion: async (request) => {
      const { id: model, version } = request.params;
      return promotions.ask({ model, version }, request.body, askerOf(request));
    },
    confirmPromotion: async (request) =>
      promotions.confirm(request.params.id, request.body.fingerprint, askerOf(request)),
    withdrawPromotion: async (request) => promotions.withdraw(request.params.id, actorOf(request)),
  });
}
