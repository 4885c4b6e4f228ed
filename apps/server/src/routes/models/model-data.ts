import type { AccountRef } from '@breakwater/contracts';
import { modelDataOperations } from '@breakwater/contracts/models';
import type { Models } from '@breakwater/models';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
/** Forgets an account that its platform erased; says how many texts left data sets. */
export type EraseAccount = (account: AccountRef, by: string) => Promise<number>;

/** Data sets: from files, and from what people decided. What is in them is not shown. */
export function modelDataRoutes(app: App, { dataSets }: Models, eraseAccount: EraseAccount): void {
  serve(app, modelDataOperations, {
    dataSets: async () => ({ dataSets: await dataSets.list() }),
    dataSet: async ({ params }) => dataSets.get(params.id),
    createDataSet: async (request) => dataSets.fromDecisions(request.body, actorOf(request)),
    removeDataSet: async (request) => {
      await dataSets.erase(request.params.id, actorOf(request));
    },
    eraseAccount: async (request) => ({ rows: await eraseAccount(request.body, actorOf(request)) }),
    uploadDataSet: async (request) => {
      const { title, format = 'jsonl', label } = request.query;
      const chunks = request.body;
      return dataSets.import(
        { title, format, chunks, ...(label !== undefined && { label }) },
        actorOf(request),
      );
    },
  });
}
