import type { Published, Side } from '@breakwater/ledger';
import type { FastifyInstance } from 'fastify';
import { type PageContext, sendPage, visitOf } from './page-context.ts';
import { scorecardPage } from './scorecard-page.ts';

/** Counting everything anew for each visitor would let visitors keep the server busy. */
const KEPT_MS = 600_000;

/** `/scorecards`: both directions, for everybody. */
export function scorecardPageRoutes(app: FastifyInstance, context: PageContext): void {
  let kept:
    | { readonly at: number; readonly published: Promise<Readonly<Record<Side, Published>>> }
    | undefined;
  const published = () => {
    const now = context.clock.now();
    if (kept === undefined || now - kept.at >= KEPT_MS) {
      kept = { at: now, published: read(context) };
      kept.published.catch(() => {
        kept = undefined;
      });
    }
    return kept.published;
  };
  app.get('/scorecards', { config: { permission: 'public' as const } }, async (request, reply) =>
    sendPage(reply, 200, scorecardPage(await visitOf(context, request), await published())),
  );
}

async function read({ ledger }: PageContext): Promise<Readonly<Record<Side, Published>>> {
  const [platform, authority] = await Promise.all([
    ledger.scorecards.published('platform'),
    ledger.scorecards.published('authority'),
  ]);
  return { platform, authority };
}
