import { authorityOperations } from '@breakwater/contracts/orders';
import type { Orders } from '@breakwater/orders';
import { personOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** The register of authorities: who may ask, and how sure it is that it is they. */
export function authorityRoutes(app: App, { authorities }: Orders): void {
  serve(app, authorityOperations, {
    authorities: async ({ query }) => authorities.list(query),
    addAuthority: async (request) => authorities.add(request.body, personOf(request)),
    authority: async ({ params }) => authorities.get(params.id),
    changeAuthority: async (request) =>
      authorities.change(request.params.id, request.body, personOf(request)),
    // Keys that packages are sealed to: they count when people of the desk made sure that they are the authority's.
    confirmRecipient: async (request) =>
      authorities.confirmRecipient(refOf(request.params), request.body, personOf(request)),
    withdrawRecipient: async (request) =>
      authorities.withdrawRecipient(refOf(request.params), request.body.because, personOf(request)),
    addContact: async (request) => authorities.addContact(request.params.id, request.body, personOf(request)),
    changeContact: async (request) =>
      authorities.changeContact(request.params.id, request.body, personOf(request)),
    verifyContact: async (request) =>
      authorities.verifyContact(request.params.id, request.body, personOf(request)),
    revokeContact: async (request) =>
      authorities.revokeContact(request.params.id, request.body.because, personOf(request)),
  });
}

function refOf({ id, recipient }: { readonly id: string; readonly recipient: string }) {
  return { authorityId: id, recipientId: recipient };
}
