import { keepingOperations } from '@breakwater/contracts/keeping';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import { RETENTION_SETTINGS } from '../keeping/all-retention.ts';
import type { Keeping } from '../keeping/keeping.ts';
import { receiptText } from '../keeping/receipt-text.ts';

const SHOWN = 200;

/** How long data are kept; erasing an account, and giving out all that is kept of one. */
export function keepingRoutes(app: App, keeping: Keeping): void {
  serve(app, keepingOperations, {
    retention: async () => ({
      settings: RETENTION_SETTINGS.map(({ setting, days, tables, floor }) => ({
        setting,
        days: keeping.days.get(setting) ?? days,
        default: days,
        tables: [...tables],
        ...(floor && { floor: { ...floor } }),
      })),
    }),
    previewErasure: async ({ params }) =>
      keeping.preview({ platform: params.platform, accountId: params.id }),
    erase: async (request) => {
      const { platform, id: accountId } = request.params;
      const erasure = await keeping.erase({
        account: { platform, accountId },
        reason: request.body.reason,
        by: actorOf(request),
      });
      return { erasure, receipt: { en: receiptText(erasure, 'en'), ur: receiptText(erasure, 'ur') } };
    },
    kept: async ({ params }) => keeping.everythingOf({ platform: params.platform, accountId: params.id }),
    erasures: async () => ({ erasures: await keeping.erasures(SHOWN) }),
  });
}
