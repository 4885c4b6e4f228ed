import { readWhole } from './read-limited.ts';
import type { Send } from './send.ts';

/** No answer of a provider or a model comes near; who reads less limits it itself. */
const MOST_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/**
 * The `fetch` of libraries that bring a client of their own, over the same guard. Redirects are given back, not
 * followed; the answer has come whole, or it throws.
 */
export function createFetch(send: Send): typeof fetch {
  return async (input, init = {}) => {
    const given = new Request(input, { ...init, signal: null, redirect: 'manual' });
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    const body = given.body === null ? undefined : new Uint8Array(await given.arrayBuffer());
    const signal = init.signal ? AbortSignal.any([limit, init.signal]) : limit;
    const { url, method } = given;
    const headers = Object.fromEntries(given.headers);
    const answer = await send({ url, method, headers, body, signal });
    const status = answer.statusCode ?? 0;
    const read = await readWhole(answer, MOST_BYTES, signal);
    const shown = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      for (const one of [value ?? []].flat()) shown.append(name, one);
    return new Response(WITHOUT_BODY.has(status) ? null : new Uint8Array(read), { status, headers: shown });
  };
}
