import { request } from 'node:http';
import { hostileForms, hostileJson, measureSlices, startTestServer } from '@breakwater/server/testing';
import { recordResult } from './record-result.ts';

const BAR_MS = 50;
const KIB = 1024;

const server = await startTestServer({ BREAKWATER_TRUST_PROXY: 'loopback' });
const document = (await server.ask('/openapi.json', { key: null })).body as unknown as {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly security?: readonly unknown[] }>>>
  >;
};
/** Those that anybody may call, and the pages, which the document does not have. */
const open = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([, { security }]) => security?.length === 0)
    .map(([method]) => ({
      path: path.replaceAll(/\{[^}]+\}/g, 'D'.repeat(43)),
      method: method.toUpperCase(),
    })),
);
const pages = [
  '/notice',
  `/s/${'D'.repeat(43)}`,
  `/n/${'D'.repeat(43)}`,
  '/',
  '/docs/',
  '/openapi.json',
  '/portal',
];
const routes = [...open, ...pages.flatMap((path) => ['GET', 'POST'].map((method) => ({ path, method })))];

let callers = 0;
function send(path: string, method: string, body?: { readonly type: string; readonly bytes: Buffer }) {
  callers += 1;
  return new Promise<number>((resolve) => {
    const headers = {
      'x-forwarded-for': `198.18.${callers >> 8}.${callers % 256}`,
      ...(body && { 'content-type': body.type, 'content-length': body.bytes.length }),
    };
    const sending = request(new URL(path, server.address), { method, agent: false, headers }, (answer) => {
      answer.resume();
      answer.on('close', () => resolve(answer.statusCode ?? 0));
    });
    sending.on('error', () => resolve(0));
    sending.end(body?.bytes);
  });
}

const slowest: { readonly route: string; readonly body: string; readonly ms: number }[] = [];
let faults = 0;
for (const { path, method } of routes) {
  await send(path, method); // schemas are compiled and pages are put together when they are first asked for
  const bodies =
    method === 'POST'
      ? [...hostileForms(2 * KIB * KIB), ...hostileJson(64 * KIB), ...hostileJson(4 * KIB * KIB)]
      : [undefined];
  for (const body of bodies) {
    let ms = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 3; turn += 1) {
      const { result, longestMs } = await measureSlices(() => send(path, method, body));
      if (result >= 500 && result !== 503) faults += 1; // 503: the console is not built
      ms = Math.min(ms, longestMs);
    }
    slowest.push({ route: `${method} ${path}`, body: body?.name ?? 'none', ms });
  }
}
await server.stop();
slowest.sort((a, b) => b.ms - a.ms);
const longest = slowest[0]?.ms ?? 0;
recordResult({
  claim: 'No request of a stranger holds the event loop for long, whatever it sends',
  bar: `each slice ≤ ${BAR_MS} ms of CPU (least of three tries), no answer of 5xx`,
  peers: '–',
  measured: {
    routes: routes.length,
    requests: slowest.length * 3,
    longestMs: longest,
    faults,
    slowest: slowest.slice(0, 10),
  },
  met: longest <= BAR_MS && faults === 0 && routes.length > 20,
});
