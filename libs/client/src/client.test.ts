import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from './client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server | undefined;
afterEach(() => server?.close());

async function listen(handler: Handler): Promise<string> {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => handler(request, response, body));
  });
  await new Promise<void>((done) => void server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (response: ServerResponse, status: number, value: unknown, type = 'application/json') =>
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value));
const problem = (code: string, status: number) => ({ type: 'about:blank', title: code, status, code });

describe('a client', () => {
  it('calls an operation where it is, with what it was given', async () => {
    const seen: unknown[] = [];
    const url = await listen((request, response, body) => {
      seen.push(request.method, request.url, request.headers.authorization, body);
      json(response, 200, { id: 'a' });
    });
    const client = createClient({ url, key: 'bw_key' });
    await client.call('ledger.closeMatter', { params: { id: 'a/b' }, body: { because: 'Settled.' } });
    expect(seen).toEqual(['POST', '/v1/matters/a%2Fb/close', 'Bearer bw_key', '{"because":"Settled."}']);
  });

  it('throws what the server says, with its code', async () => {
    const url = await listen((_, response) =>
      json(response, 404, problem('matter-not-found', 404), 'application/problem+json'),
    );
    const asked = createClient({ url }).call('ledger.matter', { params: { id: 'x' } });
    await expect(asked).rejects.toMatchObject({
      name: 'ProblemError',
      code: 'matter-not-found',
      status: 404,
    });
  });

  it('tells a proxy from the server, and a server from none', async () => {
    const url = await listen((_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>'),
    );
    await expect(createClient({ url }).call('intake.backlog')).rejects.toMatchObject({ code: 'http-502' });
    server?.close();
    const away = createClient({ url: 'http://127.0.0.1:1' }).call('intake.backlog');
    await expect(away).rejects.toMatchObject({ name: 'UnreachableError' });
  });

  it('waits as long as it is told when too much came, and no longer than it may', async () => {
    let asked = 0;
    const url = await listen((_, response) => {
      asked++;
      if (asked > 2) return json(response, 200, { waiting: 0, oldestAgeMs: 0 });
      return response
        .writeHead(429, { 'retry-after': '0', 'content-type': 'application/problem+json' })
        .end(JSON.stringify(problem('too-many', 429)));
    });
    expect(await createClient({ url }).call('intake.backlog')).toEqual({ waiting: 0, oldestAgeMs: 0 });
    expect(asked).toBe(3);
    asked = 0;
    await expect(createClient({ url, retries: 0 }).call('intake.backlog')).rejects.toMatchObject({
      code: 'too-many',
    });
  });

  it('answers a refusal of each item as the answer that it is', async () => {
    const url = await listen((_, response) => json(response, 422, { accepted: 0, receipts: [] }));
    const upload = { type: 'application/json', data: '[]' };
    expect(await createClient({ url }).call('intake.accept', { upload })).toMatchObject({ accepted: 0 });
  });

  it('goes through the pages of a list, whatever asks for the next', async () => {
    const seen: unknown[] = [];
    const url = await listen((request, response) => {
      seen.push(request.url);
      const isFirst = !request.url?.includes('p2');
      json(
        response,
        200,
        isFirst ? { items: [{ id: 'a' }, { id: 'b' }], next: 'p2' } : { items: [{ id: 'c' }] },
      );
    });
    const ids = [];
    const orders = createClient({ url }).items('orders.list', { query: { state: 'received' } });
    for await (const { id } of orders) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual(['/v1/orders?state=received', '/v1/orders?state=received&cursor=p2']);
  });

  it('takes no JSON of a proxy for an answer, and repeats no change that a proxy refused', async () => {
    let asked = 0;
    const url = await listen((_, response) => {
      asked++;
      json(response, 503, { error: 'upstream' });
    });
    const change = createClient({ url }).call('intake.replayDeadLetters', { body: {} });
    await expect(change).rejects.toMatchObject({ code: 'http-503' });
    expect(asked).toBe(1);
  });

  it('takes for an answer what comes with a status that the operation declares one for', async () => {
    // Whoever is not ready says so with 503: JSON with it, also that of a proxy, is not told from that.
    const url = await listen((_, response) => json(response, 503, { ready: false }));
    expect(await createClient({ url }).call('health.ready')).toEqual({ ready: false });
  });

  it('takes JSON of a proxy for no file', async () => {
    const url = await listen((_, response) => json(response, 502, { code: 14, message: 'no upstream' }));
    const params = { id: 'o', production: 'p' };
    const download = createClient({ url }).respond('portal.downloadProduction', { params });
    await expect(download).rejects.toMatchObject({ code: 'http-502', status: 502 });
  });

  it('repeats a change only where the server says when', async () => {
    const asked: string[] = [];
    const url = await listen(({ method = '' }, response) => {
      asked.push(method);
      const again = asked.length === 1 ? { 'retry-after': '0' } : {};
      response
        .writeHead(503, { ...again, 'content-type': 'application/problem+json' })
        .end(JSON.stringify(problem('database-away', 503)));
    });
    const change = createClient({ url }).call('intake.replayDeadLetters', { body: {} });
    await expect(change).rejects.toMatchObject({ code: 'database-away' });
    expect(asked).toEqual(['POST', 'POST']);
  });

  it('waits no longer than whoever asked', async () => {
    const url = await listen((_, response) => {
      response
        .writeHead(429, { 'retry-after': '50', 'content-type': 'application/problem+json' })
        .end(JSON.stringify(problem('too-many', 429)));
    });
    const signal = AbortSignal.timeout(100);
    await expect(createClient({ url }).call('intake.backlog', { signal })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('follows events in pieces, without heartbeats', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': following\n\nid: 1\nevent: verdict\nda');
      setTimeout(() => response.end('ta: {"a":1}\n\nid: 2\nevent: verdict\ndata: {"a":2}\n\n'), 5);
    });
    const seen = [];
    for await (const { id, data } of createClient({ url }).events('rules.stream')) seen.push([id, data]);
    expect(seen).toEqual([
      ['1', { a: 1 }],
      ['2', { a: 2 }],
    ]);
  });
});
