import { lookup } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { checkTarget, type TargetPolicy } from './check-target.ts';
import { createGuardedLookup } from './guarded-lookup.ts';
import { answerIncomplete } from './webhook-error.ts';

const MOST_OF_AN_ANSWER = 65_536;

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
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

/** Sends one request and gives the answer's head; throws when there is none. Redirects are answers like others. */
export type Post = (request: PostRequest) => Promise<PostAnswer>;

/**
 * A `Post` over the network. The address is checked when the connection is made, between the name server's answer and
 * the connect, so that a name cannot lead to a private address after its endpoint was accepted (DNS rebinding).
 */
export function createPost(policy: TargetPolicy, resolve: typeof lookup = lookup): Post {
  const guarded = { keepAlive: true, lookup: createGuardedLookup(policy, resolve) };
  const http = { request: httpRequest, agent: new HttpAgent(guarded) };
  const https = { request: httpsRequest, agent: new HttpsAgent(guarded) };
  return async ({ url: text, headers, body, timeoutMs, readAnswer = false }) => {
    const url = checkTarget(text, policy);
    const { request, agent } = url.protocol === 'https:' ? https : http;
    const length = Buffer.byteLength(body);
    return new Promise((answered, reject) => {
      const options = {
        method: 'POST',
        agent,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { ...headers, 'content-length': length },
      };
      const sending = request(url, options, (answer) => {
        const retryAfter = answer.headers['retry-after'];
        const head = { status: answer.statusCode ?? 0, ...(retryAfter !== undefined && { retryAfter }) };
        if (!readAnswer) answered(head);
        const chunks: Buffer[] = [];
        let read = 0;
        // The rest is read so that the connection can be used again, unless it is more than an answer needs.
        answer.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (readAnswer) chunks.push(chunk);
          if (read <= MOST_OF_AN_ANSWER) return;
          if (readAnswer) reject(answerIncomplete());
          answer.destroy();
        });
        answer.on('end', () => answered({ ...head, body: Buffer.concat(chunks).toString() }));
        answer.on('close', () => reject(answerIncomplete()));
        answer.on('error', () => undefined);
      });
      sending.on('error', reject);
      sending.end(body);
    });
  };
}
