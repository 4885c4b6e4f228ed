import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { CONSOLE_FOLDER, openConsoleFiles } from '../http/console-files.ts';
import type { App } from '../http/create-app.ts';

/** First parts of the console's own addresses: any below them is answered with the page, which finds its way itself. */
const CONSOLE_PATHS = [
  'sign-in',
  'setup',
  'invite',
  'live',
  'review',
  'queue',
  'jobs',
  'bulk',
  'accounts',
  'appeals',
  'quality',
  'rules',
  'banks',
  'screening',
  'returns',
  'networks',
  'orders',
  'disclosure',
  'authorities',
  'matters',
  'obligations',
  'standing',
  'exchange',
  'audit',
  'settings',
];

const YEAR_SECONDS = 31_536_000;
const NOT_BUILT = `The console is not built. Run "npm start", which builds what is missing, or "npx vite build apps/console".
The API works without it: /docs describes it.
`;

/** The console: its page at each of its addresses, its files for ever, and a policy that lets nothing else in. */
export function consoleRoutes(app: App, folder: string = CONSOLE_FOLDER): void {
  const files = openConsoleFiles(folder);
  const open = { config: { permission: 'public' }, schema: { hide: true } } as const;
  const page = async (_request: FastifyRequest, reply: FastifyReply) => {
    const built = await files.page();
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply
      .headers({
        'content-security-policy': contentPolicy(built.nonce),
        'permissions-policy': PERMISSIONS_POLICY,
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(built.html);
  };
  app.get('/', open, page);
  for (const path of CONSOLE_PATHS) {
    app.get(`/${path}`, open, page);
    app.get(`/${path}/*`, open, page);
  }
  app.get(
    '/assets/:name',
    { ...open, schema: { hide: true, params: Type.Object({ name: Type.String() }) } },
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

/** Own scripts and styles alone; the nonce is for the variables that the component library writes. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const PERMISSIONS_POLICY = [
  'camera=()',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'usb=()',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');
