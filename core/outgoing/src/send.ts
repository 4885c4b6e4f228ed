import type { lookup } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { codeOf } from '@breakwater/kernel';
import { checkTarget } from './check-target.ts';
import { createGuardedLookup } from './guarded-lookup.ts';
import { asOutgoingError } from './outgoing-error.ts';
import type { PrivateHosts } from './private-hosts.ts';

/** One request; redirects are answers like others. */
export interface SendRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** Ends it, the reading of the answer included. */
  readonly signal: AbortSignal;
}

/** Sends and gives the answer when its head is there. @throws OutgoingError */
export type Send = (request: SendRequest) => Promise<IncomingMessage>;

/** What sends under a policy. The only place of the server where a connection to elsewhere is opened. */
export function createSend(hosts: PrivateHosts, resolve: typeof lookup): Send {
  const guarded = { keepAlive: true, lookup: createGuardedLookup(hosts, resolve) };
  const http = { request: httpRequest, agent: new HttpAgent(guarded) };
  const https = { request: httpsRequest, agent: new HttpsAgent(guarded) };
  return async ({ url: text, method, headers, body, signal }) => {
    const url = checkTarget(text, hosts);
    const { request, agent } = url.protocol === 'https:' ? https : http;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = { 'user-agent': 'Breakwater', ...headers, ...length };
    const once = (again: boolean) =>
      new Promise<IncomingMessage>((answered, reject) => {
        const sending = request(url, { method, agent, signal, headers: sent }, answered);
        sending.on('error', (error) => {
          // The other side closed a connection that was kept open just when it was used again: it has read nothing.
          if (again && sending.reusedSocket && codeOf(error) === 'ECONNRESET') answered(once(false));
          else reject(asOutgoingError(error));
        });
        sending.end(body);
      });
    return once(true);
  };
}
