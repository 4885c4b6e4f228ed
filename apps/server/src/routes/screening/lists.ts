import { listOperations } from '@breakwater/contracts/screening';
import { LIST_FORMATS } from '@breakwater/lists';
import type { Screening } from '@breakwater/screening';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Designation lists: what there is, how fresh it is, what changed. */
export function listRoutes(app: App, { lists }: Screening): void {
  serve(app, listOperations, {
    lists: async () => ({ lists: await lists.list() }),
    listFormats: async () => ({ formats: LIST_FORMATS }),
    list: async ({ params }) => lists.get(params.id),
    putList: async (request) => lists.put(request.params.id, request.body, actorOf(request)),
    removeList: async (request) => {
      await lists.remove(request.params.id, actorOf(request));
    },
    putListFile: async (request) => {
      const { id, name } = request.params;
      return lists.give(id, name, request.body);
    },
    syncList: async (request) => lists.sync(request.params.id, { by: actorOf(request), ...request.body }),
    listVersions: async ({ params }) => ({ versions: await lists.versions(params.id) }),
    listVersion: async ({ params }) => lists.version(params.id, params.version),
  });
}
