import { productionOperations } from '@breakwater/contracts/disclosure';
import type { Disclosure } from '@breakwater/disclosure';
import { mayCall, personOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Packages: prepared by one person, approved by another with fresh proof of who they are. */
export function productionRoutes(app: App, { productions, downloads }: Disclosure): void {
  serve(app, productionOperations, {
    prepare: async (request) => productions.prepare(request.body, personOf(request)),
    production: async ({ params }) => productions.get(params.id),
    productionValues: async (request) => productions.values(request.params.id, personOf(request)),
    approve: async (request) => {
      const lawyer = request.body.lawyer === true && mayCall(request, 'orders.legal');
      return productions.approve(request.params.id, { by: personOf(request), lawyer });
    },
    reject: async (request) =>
      productions.reject(request.params.id, { by: personOf(request), because: request.body.reason }),
    breakGlass: async (request) => {
      const lawyer = mayCall(request, 'orders.legal');
      const { because } = request.body;
      return productions.breakGlass(request.params.id, { by: personOf(request), lawyer, because });
    },
    reviewBreakGlass: async (request) => {
      const { upheld, note } = request.body;
      return productions.review(request.params.id, { by: personOf(request), upheld, because: note });
    },
    withdraw: async (request) =>
      productions.withdraw(request.params.id, { by: personOf(request), ...request.body }),
    makeLink: async (request) => {
      const wish = { by: personOf(request), because: request.body.because };
      const { token, expiresAt } = await downloads.link(request.params.id, wish);
      return { url: `/d/${token}`, expiresAt };
    },
  });
}
