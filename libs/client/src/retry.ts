const MOST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 500;
/** Nothing was done: too much came, or the database was away. */
const AGAIN = new Set([429, 503]);

/**
 * Says how long to wait before a call is made once more, in milliseconds; undefined when it is not. A server that says
 * when (RFC 9110 § 10.2.3) is taken at its word, up to a minute.
 *
 * @example
 * ```ts
 * waitBefore(new Response(null, { status: 429, headers: { 'retry-after': '2' } }), 0) // => 2000
 * waitBefore(new Response(null, { status: 403 }), 0) // => undefined
 * ```
 */
export function waitBefore(answer: Response, attempt: number, now = Date.now()): number | undefined {
  if (!AGAIN.has(answer.status)) return undefined;
  const said = answer.headers.get('retry-after');
  if (said === null) return FIRST_WAIT_MS * 2 ** attempt;
  const wait = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return wait >= 0 && wait <= MOST_WAIT_MS ? wait : undefined;
}
