import type { IncomingMessage } from 'node:http';
import { asOutgoingError, outgoingError } from './outgoing-error.ts';
import { readLimited } from './read-limited.ts';
import type { Send } from './send.ts';

const MOST_REDIRECTS = 3;
/** So long may nothing come, and so long may it take as a whole. */
const IDLE_MS = 60_000;
const WHOLE_MS = 30 * 60_000;

export interface GetRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes that are read of the answer. */
  readonly mostBytes: number;
}

export interface GetAnswer {
  readonly status: number;
  readonly etag: string | undefined;
  /** To be read to its end, or closed with `dispose`. Reading throws OutgoingError. */
  readonly body: AsyncGenerator<Buffer>;
  dispose(): void;
}

/**
 * Fetches a file and follows at most three redirects: each is checked like a first target, none leads to a private
 * address or from https to http.
 *
 * @param send for the target that was asked for
 * @param sendPublic for redirects: reaches public addresses alone
 */
export function createGet(send: Send, sendPublic: Send): (request: GetRequest) => Promise<GetAnswer> {
  return async ({ url: first, headers = {}, mostBytes }) => {
    const signal = AbortSignal.timeout(WHOLE_MS);
    const ask = (url: string, way: Send) => way({ url, method: 'GET', headers, signal });
    let url = first;
    let answer = await ask(url, send);
    for (let turn = 0; isRedirect(answer); turn += 1) {
      answer.destroy();
      const next = locationOf(answer, url);
      if (turn === MOST_REDIRECTS || next.protocol !== 'https:') throw outgoingError('redirect-refused');
      url = next.href;
      answer = await ask(url, sendPublic).catch((error: unknown) => {
        const kind = asOutgoingError(error);
        throw kind.code.startsWith('target-not') ? outgoingError('redirect-refused', error) : kind;
      });
    }
    const open = answer;
    open.setTimeout(IDLE_MS, () => open.destroy(outgoingError('target-timeout')));
    return {
      status: open.statusCode ?? 0,
      etag: open.headers.etag,
      body: readLimited(open, mostBytes, signal),
      dispose: () => void open.destroy(),
    };
  };
}

function isRedirect({ statusCode = 0, headers }: IncomingMessage): boolean {
  return statusCode >= 300 && statusCode < 400 && statusCode !== 304 && headers.location !== undefined;
}

function locationOf({ headers: { location = '' } }: IncomingMessage, from: string): URL {
  if (!URL.canParse(location, from)) throw outgoingError('redirect-refused');
  return new URL(location, from);
}
