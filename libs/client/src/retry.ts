const MOST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 500;
/** For now: too much came, or something is away. */
const AGAIN = new Set([429, 503]);

/**
 * Says how long to wait before a call is made once more, in milliseconds; undefined when it is not. A server that says
 * when (RFC 9110 § 10.2.3) is taken at its word, up to a minute. What changes something is repeated only where the server
 * itself refused it and says when: else nobody knows whether it was done, neither a proxy nor a server whose database went
 * away in the midst of it.
 *
 * @example
 * ```ts
 * waitBefore(new Response(null, { status: 429, headers: { 'retry-after': '2' } }), 'GET', 0) // => 2000
 * waitBefore(new Response(null, { status: 503 }), 'GET', 1) // => 1000
 * waitBefore(new Response('<html>', { status: 503 }), 'POST', 0) // => undefined
 * ```
 */
export function waitBefore(
  { status, headers }: Response,
  method: string,
  attempt: number,
  now = Date.now(),
): number | undefined {
  if (!AGAIN.has(status)) return undefined;
  const isOurs = /^application\/problem\+json\b/.test(headers.get('content-type') ?? '');
  const said = headers.get('retry-after');
  if (method !== 'GET' && !(isOurs && said !== null)) return undefined;
  if (said === null) return FIRST_WAIT_MS * 2 ** attempt;
  const wait = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return wait >= 0 && wait <= MOST_WAIT_MS ? wait : undefined;
}
