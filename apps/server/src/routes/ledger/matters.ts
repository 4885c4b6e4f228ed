import { matterOperations } from '@breakwater/contracts/ledger';
import type { Ledger } from '@breakwater/ledger';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Matters between an authority and a platform, from concern to restoration. */
export function matterRoutes(app: App, { matters }: Ledger): void {
  serve(app, matterOperations, {
    matters: async ({ query }) => matters.list(query),
    openMatter: async (request) => matters.open(request.body, actorOf(request)),
    importMatters: async (request) => ({ matters: await matters.import(request.body, actorOf(request)) }),
    matter: async ({ params }) => matters.get(params.id),
    addEntry: async (request) => matters.append(request.params.id, request.body, actorOf(request)),
    closeMatter: async (request) => matters.close(request.params.id, request.body.because, actorOf(request)),
    verifyMatter: async ({ params }) => matters.verify(params.id),
  });
}
