import type { FastifyReply } from 'fastify';

const NOT_BUILT = `The console is not built. Run "npm start", which builds what is missing, or "npx vite build apps/console".
The API works without it: /docs describes it.
`;

/** A built page with what keeps anything else out of it; 503 where it was not built. */
export function sendPage(
  reply: FastifyReply,
  built: { readonly html: string; readonly nonce: string } | undefined,
): FastifyReply {
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
}

/** Own scripts and styles alone; the nonce is for the variables that the component library writes. */
export function contentPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // A letter as PDF is shown in its page: bytes that the page itself has fetched.
    'frame-src blob:',
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
