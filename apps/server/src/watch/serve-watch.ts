import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf } from '@breakwater/kernel';
import type { WatchAddress } from '../config.ts';
import { explained } from '../http/listen.ts';
import { printMetrics } from './read-metrics.ts';
import type { Readiness } from './readiness.ts';
import type { Watched } from './watched.ts';

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';
const REQUEST_TIMEOUT_MS = 5_000;

/** Where this process can be watched. */
export interface WatchServer {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Answers `/healthz`, `/readyz` and `/metrics` on a port of its own, which is for who runs the machine and asks for no
 * key. `others` are processes that belong to this one, such as the worker beside a server: it answers for them too.
 *
 * @throws PortInUseError
 */
export async function serveWatch(
  { host, port }: WatchAddress,
  self: Watched,
  others: () => readonly Watched[],
): Promise<WatchServer> {
  const all = () => [self, ...others()];
  const answer: RequestListener = (request, response) => {
    // Nothing that is asked here may end the process: what is no address at all is no page either.
    const [path = ''] = (request.url ?? '').split('?', 1);
    reply(request.method ?? '', path, response, all()).catch(() => response.destroy());
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, answer);
  try {
    await once(server.listen({ host, port }), 'listening');
  } catch (error) {
    throw explained(error, host, port, 'BREAKWATER_WATCH_PORT');
  }
  server.unref();
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function reply(
  method: string,
  path: string,
  response: ServerResponse,
  processes: readonly Watched[],
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return json(response, 405, { status: 'only GET' });
  if (path === '/healthz') return json(response, 200, { status: 'ok' });
  if (path === '/readyz') {
    const readiness = await readinessOf(processes);
    return json(response, readiness.status === 'ready' ? 200 : 503, readiness);
  }
  if (path !== '/metrics') return json(response, 404, { status: 'only /healthz, /readyz and /metrics' });
  const read = await Promise.allSettled(processes.map((one) => one.metrics()));
  const metrics = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  response.writeHead(200, { 'content-type': METRICS_TYPE, 'cache-control': 'no-store' });
  response.end(await printMetrics(metrics));
}

/** Ready when all are; what is wrong with any is said. */
export async function readinessOf(processes: readonly Watched[]): Promise<Readiness> {
  const read = await Promise.all(
    processes.map((one) => one.readiness().catch((error: unknown) => silent(messageOf(error)))),
  );
  const [first = silent('no process')] = read;
  // The database is the same for all, and so is what is missing: each fault is said once.
  const faults = [...new Map(read.flatMap((one) => one.faults).map((one) => [one.message, one])).values()];
  return { ...first, faults, status: faults.length === 0 ? 'ready' : 'not-ready' };
}

function silent(why: string): Readiness {
  const fault = { code: 'process-silent', message: `A process that belongs to this one is silent: ${why}` };
  return { status: 'not-ready', durable: true, database: '', faults: [fault] };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}
