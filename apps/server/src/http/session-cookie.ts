import type { FastifyReply, FastifyRequest } from 'fastify';

/** Name of the cookie that holds the token of a session. */
export const SESSION_COOKIE = 'bw_session';
/** Name of the cookie of an officer of an authority, which browsers send below `/portal` alone. */
export const PORTAL_COOKIE = 'bw_portal';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether a host name means this very machine, where browsers trust plain http. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/**
 * The value of a cookie in a Cookie header, if it is there.
 *
 * @example
 * ```ts
 * cookieValue('a=1; bw_session=abc', 'bw_session') // => 'abc'
 * cookieValue('a=1', 'bw_session') // => undefined
 * ```
 */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return undefined;
}

export interface CookieOptions {
  readonly value: string;
  readonly maxAgeSeconds: number;
  /** Strict: only requests from our own pages carry it. Lax where another site has to send the browser back. */
  readonly sameSite: 'Strict' | 'Lax';
  readonly path?: string;
  readonly publicUrl: string | undefined;
}

/** Sets a cookie that scripts cannot read, and that only travels over TLS unless the browser is on this machine. */
export function setCookie(
  reply: FastifyReply,
  request: FastifyRequest,
  name: string,
  options: CookieOptions,
): void {
  const { value, maxAgeSeconds, sameSite, path = '/', publicUrl } = options;
  const isPlain =
    request.protocol === 'http' && isLoopback(request.hostname) && !publicUrl?.startsWith('https:');
  reply.header(
    'set-cookie',
    `${name}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=${sameSite}${isPlain ? '' : '; Secure'}`,
  );
}

export function clearCookie(
  reply: FastifyReply,
  request: FastifyRequest,
  name: string,
  options: Pick<CookieOptions, 'path' | 'publicUrl'>,
): void {
  setCookie(reply, request, name, { ...options, value: '', maxAgeSeconds: 0, sameSite: 'Strict' });
}
