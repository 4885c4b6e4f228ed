import type { IncomingMessage } from 'node:http';
import { readWhole } from './read-limited.ts';
import type { Send } from './send.ts';

const MOST_OF_AN_ANSWER = 65_536;

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For all of it: name, connection, answer. */
  readonly timeoutMs: number;
  /** The answer is read, up to 64 KiB; otherwise its head is enough. */
  readonly readAnswer?: boolean;
}

export interface PostAnswer {
  readonly status: number;
  /** The header, as sent. */
  readonly retryAfter?: string;
  /** Where it was asked for. */
  readonly body?: string;
}

/** Sends one request and gives the answer's head; redirects are answers like others. @throws OutgoingError */
export type Post = (request: PostRequest) => Promise<PostAnswer>;

/** A `Post` over the network. */
export function createPost(send: Send): Post {
  return async ({ url, headers, body, timeoutMs, readAnswer = false }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await send({ url, method: 'POST', headers, body, signal });
    const retryAfter = answer.headers['retry-after'];
    const head = { status: answer.statusCode ?? 0, ...(retryAfter !== undefined && { retryAfter }) };
    if (readAnswer) return { ...head, body: (await readWhole(answer, MOST_OF_AN_ANSWER, signal)).toString() };
    drain(answer);
    return head;
  };
}

/** The rest is read so that the connection can be used again, unless it is more than an answer needs. */
function drain(answer: IncomingMessage): void {
  let read = 0;
  answer.on('error', () => undefined);
  answer.on('data', (chunk: Buffer) => {
    read += chunk.byteLength;
    if (read > MOST_OF_AN_ANSWER) answer.destroy();
  });
}
