import { lookup } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { checkTarget, type TargetPolicy } from './check-target.ts';
import { createGuardedLookup } from './guarded-lookup.ts';
import { WebhookError } from './webhook-error.ts';

const REDIRECTS = 5;
const IDLE_MS = 60_000;

export interface GetRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GetAnswer {
  readonly status: number;
  readonly etag: string | undefined;
  /** To be read to its end, or returned from. */
  readonly body: AsyncIterable<Uint8Array> & { destroy(): unknown };
}

/**
 * Fetches from the network under the same guard as deliveries: https only, no private address, checked anew at each
 * redirect and when each connection is made. Throws WebhookError for a target that is not allowed.
 */
export function createGet(
  policy: TargetPolicy,
  resolve: typeof lookup = lookup,
): (request: GetRequest) => Promise<GetAnswer> {
  const guarded = { lookup: createGuardedLookup(policy, resolve) };
  const http = { request: httpRequest, agent: new HttpAgent(guarded) };
  const https = { request: httpsRequest, agent: new HttpsAgent(guarded) };

  function once(url: URL, headers: GetRequest['headers']): Promise<IncomingMessage> {
    const { request, agent } = url.protocol === 'https:' ? https : http;
    return new Promise((answered, reject) => {
      const asking = request(
        url,
        { agent, timeout: IDLE_MS, headers: { 'user-agent': 'breakwater', ...headers } },
        answered,
      );
      asking.on('timeout', () => asking.destroy(new Error('the server sent nothing for a minute')));
      asking.on('error', reject);
      asking.end();
    });
  }

  return async ({ url: text, headers }) => {
    let url = checkTarget(text, policy);
    for (let turn = 0; turn <= REDIRECTS; turn += 1) {
      const answer = await once(url, headers);
      const { statusCode: status = 0 } = answer;
      const { location, etag } = answer.headers;
      if (status < 300 || status === 304 || status >= 400 || location === undefined)
        return { status, etag, body: answer };
      answer.destroy();
      url = checkTarget(new URL(location, url).href, policy);
    }
    throw new WebhookError('target-not-allowed', `The address redirects more than ${REDIRECTS} times.`);
  };
}
