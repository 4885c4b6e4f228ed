import { bankOperations } from '@breakwater/contracts/detection';
import type { BankChange, BankFormat, Detection } from '@breakwater/detection';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Banks of terms and links, and the signals that rules may read. */
export function bankRoutes(app: App, detection: Detection): void {
  const { banks } = detection;
  serve(app, bankOperations, {
    signals: async () => ({ signals: detection.catalogue() }),
    banks: async () => ({ banks: await banks.list() }),
    bank: async ({ params, query }) => await banks.get(params.id, query.version),
    exportBank: async ({ params, query: { format = 'json' } }, reply) =>
      reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
        .send(await banks.exportBank(params.id, format as BankFormat)),
    putBank: async (request) => {
      const bank = { ...request.body, id: request.params.id };
      return banks.put(bank, { by: actorOf(request), ...request.query });
    },
    importBanks: async (request) => {
      const bank = banks.importBank(request.body.file, request.body.format as BankFormat);
      return banks.put(bank, { by: actorOf(request), ...request.query });
    },
    changeBank: async (request) =>
      banks.change(request.params.id, request.body as BankChange, { by: actorOf(request), ...request.query }),
    removeBank: async (request) => {
      await banks.remove(request.params.id, { by: actorOf(request), ...request.query });
    },
    tryBank: async ({ params, body }) => banks.dryRun({ ...(body as BankChange), id: params.id }),
  });
}
