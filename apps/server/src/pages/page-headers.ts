import type { FastifyReply } from 'fastify';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
];

/**
 * The headers of public pages: nothing runs, nothing is fetched from elsewhere, nobody keeps or lists them, and their
 * addresses, which are secrets, go to nobody.
 *
 * @param frames sites that may show the page in a frame
 */
export function sendPageHeaders(reply: FastifyReply, frames: readonly string[] = []): void {
  const ancestors = `frame-ancestors ${frames.length === 0 ? "'none'" : frames.join(' ')}`;
  reply.headers({
    'content-security-policy': [...POLICY, ancestors].join('; '),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  });
  if (frames.length === 0) reply.header('x-frame-options', 'DENY');
}
