import { isIP } from 'node:net';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from './session-cookie.ts';

/** By which names the server may be asked. */
export interface EdgeOptions {
  readonly publicUrl: string | undefined;
  /** Other names, under which programs of one's own network reach it; `HOST` among them. */
  readonly hosts?: readonly string[];
}

/** What whoever balances load asks every few seconds, by whatever name or address they know the process. */
export const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);
/** Two years, and for names below as well (ASVS 5.0.0, 3.4.1). */
const STRICT_TRANSPORT = 'max-age=63072000; includeSubDomains';
const PREFIX = '__Host-';
const OURS = /^bw_/;

class HostUnknownError extends BreakwaterError {
  override readonly name = 'HostUnknownError';
}

/**
 * What holds for every request and answer before any route: asked under a name of ours, so that no other site can lead
 * a browser here under its own (DNS rebinding); over TLS for good where the public address is https; and cookies there
 * with the prefix that keeps every other host from setting them (RFC 6265bis § 4.1.3.2).
 */
export function guardEdges(app: FastifyInstance, { publicUrl, hosts = [] }: EdgeOptions): void {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  if (publicHost !== undefined) known.add(publicHost);

  app.addHook('onRequest', async (request) => {
    if (!PROBES.has(request.routeOptions.url ?? '')) checkHost(request);
  });
  if (publicUrl?.startsWith('https:')) secureTransport(app);

  function checkHost({ hostname }: FastifyRequest): void {
    const host = hostname.toLowerCase().replace(/\.$/, '');
    if (known.has(host) || isLoopback(host)) return;
    // Without a public address people may come by number, which no other site can make lead here.
    if (publicHost === undefined && isIP(host.replace(/^\[|\]$/g, '')) !== 0) return;
    const message =
      'This server is not asked under this name. Set BREAKWATER_PUBLIC_URL to where people reach it, and ' +
      'BREAKWATER_HOSTS to further names that programs use.';
    throw new HostUnknownError('host-unknown', message, { status: 421 });
  }
}

function secureTransport(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { cookie } = request.headers;
    if (cookie !== undefined) request.headers.cookie = cookiesOf(cookie);
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.header('strict-transport-security', STRICT_TRANSPORT);
    const set = [reply.getHeader('set-cookie') ?? []].flat().map(String);
    if (set.length > 0) reply.removeHeader('set-cookie').header('set-cookie', set.map(withPrefix));
    return payload;
  });
}

/**
 * Cookies as routes know them: ours without the prefix, and none of our names that came without it.
 *
 * @example
 * ```ts
 * cookiesOf('__Host-bw_session=a; bw_session=planted; theme=x') // => 'bw_session=a; theme=x'
 * ```
 */
export function cookiesOf(header: string): string {
  const pairs = header.split(';').map((pair) => pair.trim());
  const kept = pairs.filter((pair) => !OURS.test(pair));
  return kept.map((pair) => (pair.startsWith(`${PREFIX}bw_`) ? pair.slice(PREFIX.length) : pair)).join('; ');
}

/**
 * A cookie of ours with the prefix, and with what the prefix asks for.
 *
 * @example
 * ```ts
 * withPrefix('bw_portal=a; Path=/portal; HttpOnly; Secure') // => '__Host-bw_portal=a; Path=/; HttpOnly; Secure'
 * ```
 */
export function withPrefix(cookie: string): string {
  if (!OURS.test(cookie)) return cookie;
  return PREFIX + cookie.replace(/; Path=[^;]*/i, '; Path=/');
}
