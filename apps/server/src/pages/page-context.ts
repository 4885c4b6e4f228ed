import type { Clock } from '@breakwater/kernel';
import type { Ledger } from '@breakwater/ledger';
import type { Redress } from '@breakwater/redress';
import type { InstallationSettings } from '@breakwater/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from './html.ts';
import type { Visit } from './page-frame.ts';
import { sendPageHeaders } from './page-headers.ts';
import { isEmbedded, languageOf } from './page-language.ts';

/** What the public pages need. */
export interface PageContext {
  readonly redress: Pick<Redress, 'statements' | 'appeals' | 'notices'>;
  readonly settings: Pick<InstallationSettings, 'get'>;
  readonly ledger: {
    readonly scorecards: Pick<Ledger['scorecards'], 'published'>;
    readonly matters: Pick<Ledger['matters'], 'published'>;
  };
  readonly clock: Clock;
}

/** Who visits which page: language, settings, and whether it stands in a frame of another site. */
export async function visitOf(
  context: Pick<PageContext, 'settings'>,
  request: FastifyRequest,
): Promise<Visit> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const settings = await context.settings.get();
  return {
    locale: languageOf(query.lang, request.headers['accept-language']),
    settings,
    path: pathOf(request.url),
    embedded: isEmbedded(query.embed),
  };
}

/** The path alone: a request may name a whole address, whose host is not ours to repeat (RFC 9112 § 3.2.2). */
function pathOf(target: string): string {
  return target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split('?')[0] || '/';
}

/** Sends a page, which may stand in a frame of the configured sites if `frames` says so. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  page: Html,
  frames: readonly string[] = [],
): FastifyReply {
  sendPageHeaders(reply, frames);
  return reply.code(status).type('text/html; charset=utf-8').send(page.text);
}
