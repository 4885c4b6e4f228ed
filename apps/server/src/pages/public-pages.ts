import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createVisitLimit, type VisitPolicy } from '../http/visit-limit.ts';
import { messagePage } from './message-page.ts';
import { noticeRoutes } from './notice-routes.ts';
import { type PageContext, sendPage, visitOf } from './page-context.ts';
import { type PageFile, pageFile, pageFont } from './page-files.ts';
import { sendPageHeaders } from './page-headers.ts';
import { parseForm } from './parse-form.ts';
import { readForm } from './read-form.ts';
import { recordRoutes } from './record-routes.ts';
import { scorecardPageRoutes } from './scorecard-routes.ts';
import { statementRoutes } from './statement-routes.ts';
import { WORDS } from './words.ts';

/** Room for more than can be taken, so that the form can say what is too long and still show it. */
const BODY_LIMIT = 2 * 1024 * 1024;
const YEAR_SECONDS = 31_536_000;
const MINUTE_MS = 60_000;

/** How often one address may read pages and send forms. */
export interface PageLimits {
  readonly reads: VisitPolicy;
  readonly writes: VisitPolicy;
}

export const PAGE_LIMITS: PageLimits = {
  reads: { windowMs: MINUTE_MS, most: 120 },
  writes: { windowMs: 10 * MINUTE_MS, most: 30 },
};

/** The pages for everybody: no sign-in, no cookie, no script, limited per address. */
export function publicPages(
  app: FastifyInstance,
  context: PageContext,
  limits: PageLimits = PAGE_LIMITS,
): void {
  void app.register((pages, _options, done) => {
    // Forms are read here and nowhere else.
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => parsed(null, parseForm(body as Buffer)),
    );
    // After what all answers of the server get: the address of a page is a secret and goes nowhere.
    pages.addHook('onSend', async (_request, reply, payload) => {
      reply.header('referrer-policy', 'no-referrer');
      return payload;
    });
    limitVisits(pages, context, limits);
    pages.setErrorHandler((error, request, reply) => sendFailure(context, error, request, reply));
    statementRoutes(pages, context);
    noticeRoutes(pages, context);
    scorecardPageRoutes(pages, context);
    recordRoutes(pages, context);
    done();
  });
  fileRoutes(app);
}

function limitVisits(pages: FastifyInstance, context: PageContext, limits: PageLimits): void {
  const reads = createVisitLimit(limits.reads, context.clock);
  const writes = createVisitLimit(limits.writes, context.clock);
  // After the body is read, so that the page can give back what was written.
  pages.addHook('preHandler', async (request, reply) => {
    const seconds = (request.method === 'POST' ? writes : reads)(request.ip);
    if (seconds === 0) return;
    const visit = await visitOf(context, request);
    const say = WORDS[visit.locale];
    const field = readForm(request.body);
    const kept = ['text', 'reason', ...[1, 2, 3].map((n) => `attachment-${n}-text`)].map(field);
    reply.header('retry-after', String(seconds));
    return sendPage(reply, 429, messagePage(visit, say('busy.title'), [say('busy.text', { seconds })], kept));
  });
}

/** Errors as pages in the visitor's language; what is ours to mend goes into the log. */
async function sendFailure(
  context: PageContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = statusOf(error);
  const tooLarge = status === 413;
  if (status >= 500) request.log.error({ err: error }, 'a public page failed');
  try {
    const visit = await visitOf(context, request);
    const say = WORDS[visit.locale];
    const [title, text] = tooLarge
      ? [say('large.title'), say('large.text')]
      : [say('failed.title'), say('failed.text')];
    return sendPage(reply, status, messagePage(visit, title, [text]));
  } catch {
    // Not even the settings can be read: the database is away, which the first error says already.
    sendPageHeaders(reply);
    const text = `${WORDS.en('failed.text')}\n\n${WORDS.ur('failed.text')}\n`;
    return reply.code(503).type('text/plain; charset=utf-8').send(text);
  }
}

/** The status of an error of ours or of Fastify's; 500 for what nobody foresaw. */
function statusOf(error: unknown): number {
  if (error instanceof BreakwaterError) return error.status;
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

function fileRoutes(app: FastifyInstance): void {
  const open = { config: { permission: 'public' as const } };
  const send = (reply: FastifyReply, file: PageFile | undefined) => {
    if (!file) return reply.callNotFound();
    reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
    return reply.type(file.type).send(file.body);
  };
  const nameOf = (request: FastifyRequest) => (request.params as { readonly name: string }).name;
  app.get('/pages/:name', open, async (request, reply) => send(reply, pageFile(nameOf(request))));
  app.get('/pages/fonts/:name', open, async (request, reply) => send(reply, pageFont(nameOf(request))));
}
