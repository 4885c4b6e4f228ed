import { createServer, type IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Said } from './wire-answers.ts';

/** A request as a stub got it. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
    readonly [field: string]: unknown;
  };
}

/** A real HTTP server that answers as a model would. */
export interface ModelServer {
  /** Base address, without a path. */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** Requests that are being answered, and the most that were at once. */
  readonly load: { readonly now: number; readonly most: number };
  /** From now on it says something else. */
  answer(say: (request: SeenRequest) => Said): void;
  close(): Promise<void>;
}

/** Starts it on a free port of this machine. */
export async function startModelServer(say: (request: SeenRequest) => Said): Promise<ModelServer> {
  const seen: SeenRequest[] = [];
  const load = { now: 0, most: 0 };
  let current = say;
  const server = createServer((request, response) => {
    load.now++;
    load.most = Math.max(load.most, load.now);
    response.once('close', () => load.now--);
    void json(request).then((body) => {
      const one = { path: request.url ?? '', headers: request.headers, body: body as SeenRequest['body'] };
      seen.push(one);
      const { status = 200, body: said, afterMs = 0 } = current(one);
      const answer = () => {
        response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
        response.end(typeof said === 'string' ? said : JSON.stringify(said));
      };
      if (afterMs === 0) answer();
      else setTimeout(answer, afterMs).unref();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    load,
    answer: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
