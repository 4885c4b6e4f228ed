import type { Access, Caller, SignedIn } from '@breakwater/access';
import type { StaffSession } from '@breakwater/contracts/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieValue, isLoopback, SESSION_COOKIE, setCookie } from './session-cookie.ts';

/** What sessions need to know of the settings. */
export interface PublicAddress {
  /** Where people reach the server, if that is not where it listens. */
  readonly publicUrl: string | undefined;
}

/** Gives the browser the cookie of a session in place of the one before, and the page what it needs to act in it. */
export async function answerSignedIn(
  request: FastifyRequest,
  reply: FastifyReply,
  access: Pick<Access, 'sessions'>,
  signedIn: SignedIn,
  address: PublicAddress,
): Promise<StaffSession> {
  const before = cookieValue(request.headers.cookie, SESSION_COOKIE);
  // Of a session that was renewed the token of before is worth nothing already.
  if (before && before !== signedIn.token) await access.sessions.endReplaced(before);
  const maxAgeSeconds = Math.ceil((signedIn.session.expiresAt - signedIn.session.lastSeenAt) / 1_000);
  setCookie(reply, request, SESSION_COOKIE, {
    value: signedIn.token,
    maxAgeSeconds,
    sameSite: 'Strict',
    publicUrl: address.publicUrl,
  });
  reply.header('cache-control', 'no-store');
  return access.sessions.describe(signedIn);
}

export function callerOf(request: FastifyRequest): Caller {
  return { address: request.ip, userAgent: request.headers['user-agent'] };
}

/**
 * The address under which people use the server: for links in answers, passkeys and single sign-on. Without a
 * setting it is the one of the request, if that is this very machine: any other could be made up by the caller.
 */
export function publicOrigin(request: FastifyRequest, { publicUrl }: PublicAddress): string | undefined {
  if (publicUrl !== undefined) return publicUrl;
  return isLoopback(request.hostname) ? `${request.protocol}://${request.host}` : undefined;
}

/**
 * An address for links that people open: passkeys are bound to names, never to numbers, so on this machine by name.
 *
 * @example
 * ```ts
 * linkOrigin('http://127.0.0.1:8080') // => 'http://localhost:8080'
 * linkOrigin('https://safety.example.org') // => 'https://safety.example.org'
 * ```
 */
export function linkOrigin(origin: string): string {
  return origin.replace(/^http:\/\/127\.0\.0\.1(?=:|$)/, 'http://localhost');
}
