import { removalOperations } from '@breakwater/contracts/returns';
import { readUpload } from '@breakwater/intake';
import type { Returns } from '@breakwater/returns';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Accounts that were removed, as the vault keeps them. */
export function removalRoutes(app: App, { vault }: Returns): void {
  serve(app, removalOperations, {
    addRemoval: async (request, reply) => {
      const given = await readUpload(request.body, {
        contentType: request.headers['content-type'],
        contentEncoding: request.headers['content-encoding'],
      });
      const result = await vault.import(given, actorOf(request));
      reply.code(result.accepted + result.duplicate > 0 ? 200 : 422);
      return result;
    },
    removals: async ({ query: { q, ...query } }) =>
      vault.list({ ...query, accountId: q === '' ? undefined : q }),
    removal: async ({ params }) => vault.get(params.id),
    holdRemoval: async (request) => vault.hold(request.params.id, request.body, actorOf(request)),
    releaseRemoval: async (request) => vault.release(request.params.id, actorOf(request)),
  });
}
