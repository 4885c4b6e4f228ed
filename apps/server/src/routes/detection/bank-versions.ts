import { bankVersionOperations } from '@breakwater/contracts/detection';
import type { BankFormat, Detection } from '@breakwater/detection';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** What a bank was and what an import would make of it. */
export function bankVersionRoutes(app: App, { banks }: Detection): void {
  serve(app, bankVersionOperations, {
    bankVersions: async ({ params }) => ({ versions: await banks.versions(params.id) }),
    bankDiff: async ({ params, query }) => banks.diff(params.id, query.from, query.to),
    previewBanks: async ({ body }) => banks.preview(banks.importBank(body.file, body.format as BankFormat)),
  });
}
