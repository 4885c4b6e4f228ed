import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { CONSOLE_FOLDER, consoleAddresses, openConsoleFiles } from '../../http/console-files.ts';
import type { App } from '../../http/create-app.ts';
import { sendPage } from '../../http/send-page.ts';

const YEAR_SECONDS = 31_536_000;
/** The console: its page at each of its addresses, its files for ever, and a policy that lets nothing else in. */
export function consoleRoutes(app: App, folder: string = CONSOLE_FOLDER): void {
  const files = openConsoleFiles(folder);
  const open = { config: { permission: 'public' } } as const;
  const page = async (_request: FastifyRequest, reply: FastifyReply) => sendPage(reply, await files.page());
  app.get('/', open, page);
  // The portal is apart: another page, another session, and nothing of the console in it.
  const portal = async (_request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply, await files.page('portal.html'));
  app.get('/portal', open, portal);
  app.get('/portal/*', open, portal);
  // Whatever is below them is answered with the page, which finds its way itself.
  for (const address of consoleAddresses(folder)) {
    app.get(`/${address}`, open, page);
    app.get(`/${address}/*`, open, page);
  }
  app.get<{ Params: { readonly name: string } }>(
    '/assets/:name',
    { ...open, schema: { params: Type.Object({ name: Type.String() }) } },
    async (request, reply) => {
      const file = await files.asset(request.params.name);
      if (!file) return reply.callNotFound();
      const small = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? file.gzipped : undefined;
      return reply
        .headers({
          'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
          vary: 'accept-encoding',
          ...(small && { 'content-encoding': 'gzip' }),
        })
        .type(file.type)
        .send(small ?? file.plain);
    },
  );
}
