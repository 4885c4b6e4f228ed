import type { FastifyInstance } from 'fastify';
import { messagePage } from './message-page.ts';
import { type PageContext, sendPage, visitOf } from './page-context.ts';
import { recordPage } from './record-page.ts';
import { WORDS } from './words.ts';

/** `/record/<id>`: what of a matter people made public; everything else is not found, whether it is there or not. */
export function recordRoutes(app: FastifyInstance, context: PageContext): void {
  app.get('/record/:id', { config: { permission: 'public' as const } }, async (request, reply) => {
    const visit = await visitOf(context, request);
    const { id } = request.params as { readonly id: string };
    const matter = await context.ledger.matters.published(id);
    if (matter) return sendPage(reply, 200, recordPage(visit, matter));
    const say = WORDS[visit.locale];
    return sendPage(reply, 404, messagePage(visit, say('missing.title'), [say('missing.text')]));
  });
}
