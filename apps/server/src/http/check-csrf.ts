import { isCsrf } from '@breakwater/access';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';

/** Header in which a page sends the token of its session with every change. */
export const CSRF_HEADER = 'x-breakwater-csrf';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change that did not come from a page of ours. */
class ForeignRequestError extends BreakwaterError {
  override readonly name = 'ForeignRequestError';
}

/**
 * Lets a request pass that only reads, or that was made by a page of our own: what it says of its origin is ours.
 *
 * @throws ForeignRequestError 403 `origin-foreign`
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined, needed: boolean): void {
  if (SAFE.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const stated = origin !== undefined || site !== undefined;
  // A form on a page without referrer names no origin even to its own site (Fetch, "serialize request origin").
  const opaque = origin === 'null' && (site === 'same-origin' || (site === undefined && !needed));
  const ours =
    (site === undefined || site === 'same-origin') && (origin === undefined || opaque || isOurs(origin));
  if (ours && (stated || !needed)) return;
  throw new ForeignRequestError(
    'origin-foreign',
    'A change with a session cookie must come from a page of this server. Behind a proxy set BREAKWATER_PUBLIC_URL.',
    { status: 403 },
  );

  function isOurs(from: string): boolean {
    if (!URL.canParse(from)) return false;
    const host = new URL(from).host;
    return (
      host === request.host || (publicUrl !== undefined && new URL(publicUrl).origin === new URL(from).origin)
    );
  }
}

/**
 * Lets a form of a public page pass that no other site sent. It may name no origin, since some browsers keep it back
 * and no session hangs on it.
 *
 * @throws ForeignRequestError 403 `origin-foreign`
 */
export function checkForm(request: FastifyRequest): void {
  if (SAFE.has(request.method) || request.headers['sec-fetch-site'] !== 'cross-site') return;
  throw new ForeignRequestError(
    'origin-foreign',
    'This form is sent from its own page only. Open it there.',
    {
      status: 403,
    },
  );
}

/**
 * Lets a change pass that sends the token of its session along.
 *
 * @throws ForeignRequestError 403 `csrf-invalid`
 */
export function checkCsrf(request: FastifyRequest, sessionToken: string): void {
  if (SAFE.has(request.method)) return;
  const sent = request.headers[CSRF_HEADER];
  if (isCsrf(sessionToken, typeof sent === 'string' ? sent : undefined)) return;
  throw new ForeignRequestError(
    'csrf-invalid',
    `Send the header ${CSRF_HEADER} with the "csrf" of GET /v1/session, or of /portal/v1/session; it changes with each sign-in and proof.`,
    { status: 403 },
  );
}
