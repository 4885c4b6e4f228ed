import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPostgres, type Storage } from '@breakwater/storage';
import { type PostgresServer, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BreakwaterProcess, startProcess } from './testing/breakwater-process.ts';
import { openInstallation } from './testing/installation.ts';

const EVENTS = 1_000;
const BATCH = 250;

describe.skipIf(!postgresAvailable)('a thousand events [needs postgres]', () => {
  let postgres: PostgresServer;
  let storage: Storage;
  let key: string;
  let home: string;
  let remove: () => Promise<void>;
  let target: Server;
  let delivered = 0;
  const processes: BreakwaterProcess[] = [];

  beforeAll(async () => {
    ({ postgres, home, adminKey: key, remove } = await openInstallation());
    storage = await openPostgres({ url: postgres.url });
    target = createServer((request, response) => {
      request.resume().on('end', () => {
        delivered += 1;
        response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  }, 180_000);
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.end('SIGKILL')));
    await storage?.close();
    target?.close();
    await remove?.();
  });

  async function run(...args: string[]): Promise<BreakwaterProcess> {
    const started = startProcess(args, {
      DATABASE_URL: postgres.url,
      BREAKWATER_HOME: home,
      PORT: '0',
      BREAKWATER_PRIVATE_WEBHOOKS: 'yes',
    });
    processes.push(started);
    await started.untilWritten(/"msg":"started"/);
    return started;
  }

  async function ask(url: string, path: string, body: object): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  async function send(url: string, run: string): Promise<void> {
    for (let at = 0; at < EVENTS; at += BATCH) {
      const events = Array.from({ length: BATCH }, (_, n) => ({
        id: `${run}-${at + n}`,
        type: 'content.created',
        at: new Date().toISOString(),
        platform: 'harbour',
        account: { id: `${run}-account-${n % 50}` },
        content: {
          id: `${run}-${at + n}`,
          kind: 'post',
          text: n % 50 === 7 ? 'a lantern at the pier' : 'the ferry was late again',
        },
      }));
      await ask(url, '/v1/events', events);
    }
  }

  const watchOf = (one: BreakwaterProcess) => /"watch":"(http[^"]+)"/.exec(one.output())?.[1] ?? '';
  const scrape = async (one: BreakwaterProcess) =>
    parse(await (await fetch(`${watchOf(one)}/metrics`)).text());

  /** What the database says of the events of a run. */
  async function stored(run: string) {
    const { rows } = await sql<{ outcome: string; n: number }>`
      select outcome, count(*) as n from verdicts
      where source_event_id like ${`${run}-%`} group by outcome`.execute(storage.db);
    return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
  }
  const judged = async (run: string) => Object.values(await stored(run)).reduce((sum, n) => sum + n, 0);

  it('are counted rightly by a worker of its own, which answers on a port of its own', async () => {
    const [server, worker] = [await run('serve', '--no-worker'), await run('worker')];
    const [, url = ''] = await server.untilWritten(/answers at (http\S+)/);
    await ask(url, '/v1/webhooks', { url: `http://127.0.0.1:${(target.address() as AddressInfo).port}` });
    await send(url, 'apart');
    await expect.poll(() => judged('apart'), { timeout: 60_000 }).toBe(EVENTS);
    const lanterns = EVENTS / 50;
    await expect.poll(() => delivered, { timeout: 30_000 }).toBe(lanterns);

    for (const path of ['/healthz', '/readyz']) {
      expect((await fetch(`${watchOf(worker)}${path}`)).status).toBe(200);
    }
    await expect
      .poll(async () => (await scrape(worker)).get('breakwater_webhook_deliveries_total{state="delivered"}'))
      .toBe(lanterns);
    const said = await scrape(worker);
    for (const [outcome, count] of Object.entries(await stored('apart')))
      expect(said.get(`breakwater_verdicts_total{outcome="${outcome}"}`)).toBe(count);
    expect(said.get('breakwater_rule_fired_total{rule="faults/lantern",mode="live"}')).toBe(lanterns);
    expect(said.get('breakwater_rule_fired_total{rule="faults/count",mode="shadow"}')).toBe(EVENTS);
    expect(said.get('breakwater_batch_events_sum')).toBe(EVENTS);
    const batches = said.get('breakwater_batch_events_count') ?? 0;
    expect(batches).toBeGreaterThanOrEqual(EVENTS / 500);
    for (const name of ['judge_seconds', 'verdict_lag_seconds']) {
      expect(said.get(`breakwater_${name}_count`)).toBe(batches);
      expect(said.get(`breakwater_${name}_sum`)).toBeGreaterThan(0);
    }
    // The oldest of a batch has waited at least as long as judging took.
    expect(said.get('breakwater_verdict_lag_seconds_sum')).toBeGreaterThanOrEqual(
      said.get('breakwater_judge_seconds_sum') ?? Number.POSITIVE_INFINITY,
    );

    const ofServer = await scrape(server);
    expect(ofServer.get('breakwater_events_total{status="accepted"}')).toBe(EVENTS);
    expect(ofServer.get('breakwater_batch_events_sum')).toBe(0);
    // The public port is for platforms and staff.
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    await Promise.all([server.end('SIGTERM'), worker.end('SIGTERM')]);
  }, 180_000);

  it('are counted once by a server that answers for the worker beside it, too', async () => {
    const server = await run('serve');
    const [, url = ''] = await server.untilWritten(/answers at (http\S+)/);
    await send(url, 'beside');
    await expect.poll(() => judged('beside'), { timeout: 60_000 }).toBe(EVENTS);
    await expect.poll(async () => (await scrape(server)).get('breakwater_batch_events_sum')).toBe(EVENTS);
    const said = await scrape(server);
    expect(said.get('breakwater_events_total{status="accepted"}')).toBe(EVENTS);
    expect(said.get('breakwater_backlog_events')).toBe(0);
    expect((await fetch(`${watchOf(server)}/readyz`)).status).toBe(200);
    // What is no address ends nothing.
    const { hostname, port } = new URL(watchOf(server));
    for (const path of ['//', '///', '//:x', '*', '/%', '/?']) {
      const answered = new Promise<number>((resolve, reject) =>
        get({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode ?? 0)).once(
          'error',
          reject,
        ),
      );
      expect([path, await answered]).toEqual([path, 404]);
    }

    // A worker that stands still is no worker.
    const line = /"process":"worker","pid":(\d+)/.exec(server.output());
    const pid = Number(line?.[1]);
    expect(pid).toBeGreaterThan(0);
    process.kill(pid, 'SIGSTOP');
    const answer = await fetch(`${watchOf(server)}/readyz`);
    process.kill(pid, 'SIGCONT');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ faults: [{ code: 'process-silent' }] });
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
  }, 180_000);

  it('leave lines of access that name process, route and request, as the answer of a refusal does', async () => {
    const server = await run('serve', '--no-worker');
    const [, url = ''] = await server.untilWritten(/answers at (http\S+)/);
    const answer = await fetch(`${url}/v1/verdicts/nothing?platform=harbour`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const { requestId } = (await answer.json()) as { requestId: string };
    const [line] = await server.untilWritten(
      new RegExp(`^.*"requestId":"${requestId}".*"msg":"request".*$`, 'm'),
    );
    expect(JSON.parse(line)).toMatchObject({
      level: 'info',
      process: 'serve',
      method: 'GET',
      route: '/v1/verdicts/:id',
      status: 404,
    });
    expect(line).not.toContain('nothing');
    expect(line).not.toContain('harbour');
    await server.end('SIGTERM');
  }, 60_000);
});

/** Samples by name and labels, in the order of the labels as they are printed. */
function parse(text: string): Map<string, number> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
  );
}
