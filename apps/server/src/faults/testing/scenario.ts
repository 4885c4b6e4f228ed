import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '@breakwater/storage/testing';
import { type BreakwaterProcess, freePort, startProcess } from './breakwater-process.ts';
import { type Stream, sendStream } from './send-stream.ts';
import { startTarget, type WebhookTarget } from './webhook-target.ts';

/**
 * One rule acts on one post in seven, the other writes the value of a counter into every verdict: where a batch was
 * counted twice, or in another order, the values of an account are not 1, 2, 3 …
 */
const RULES = `
ruleset: faults
version: 1
counters:
  - { name: posts_1d, measure: count, on: [content.created], by: account, window: P1D }
rules:
  - id: faults/lantern
    title: A post about a lantern
    mode: live
    policy: faults
    quota: 1000000
    breaker: { share: 1, over: 1000000 }
    when: event.type == "content.created" && content.text.contains("lantern")
    because: The post is about a lantern
    then: [{ action: label, scope: content, label: lantern }]
  - id: faults/count
    title: The number of the post
    mode: shadow
    policy: faults
    when: event.type == "content.created" && counters.posts_1d > 0
    because: '{{ counters.posts_1d }}'
    then: [{ action: label, scope: content, label: counted }]
`;

/** A PostgreSQL of its own, a Breakwater over it in processes, and a platform: sender and webhook target. */
export interface Scenario {
  readonly postgres: PostgresServer;
  readonly target: WebhookTarget;
  /** Starts a further process on the same database; `serve` always on the same port. */
  start(...args: readonly string[]): Promise<BreakwaterProcess>;
  stream(options: { readonly events: number; readonly pauseMs?: number }): Stream;
  /** Ends all that was started and removes all that was written. */
  close(): Promise<void>;
}

export interface ScenarioOptions {
  readonly target?: Parameters<typeof startTarget>[0];
  /** Folder of the database. */
  readonly folder?: string;
}

/** Starts a scenario: database, one `serve` with these arguments, the rules and an endpoint for webhooks. */
export async function openScenario(
  serveArgs: readonly string[] = [],
  { target: answer, folder }: ScenarioOptions = {},
): Promise<Scenario & { readonly server: BreakwaterProcess }> {
  // Data on disk is safe by default: what these tests are about.
  const postgres = await startPostgres(folder === undefined ? {} : { folder });
  const target = await startTarget(answer);
  const home = mkdtempSync(join(tmpdir(), 'breakwater-faults-'));
  const port = await freePort();
  const processes: BreakwaterProcess[] = [];
  const settings = {
    DATABASE_URL: postgres.url,
    BREAKWATER_HOME: home,
    PORT: String(port),
    BREAKWATER_PRIVATE_WEBHOOKS: 'yes',
  };
  const url = `http://127.0.0.1:${port}`;

  async function start(...args: readonly string[]): Promise<BreakwaterProcess> {
    const started = startProcess(args, settings);
    processes.push(started);
    await started.untilWritten(/"msg":"started"/);
    return started;
  }
  async function close(): Promise<void> {
    await Promise.all(processes.map((one) => one.end('SIGKILL')));
    await target.close();
    await postgres.remove();
    rmSync(home, { recursive: true, force: true });
  }

  try {
    const server = await start('serve', ...serveArgs);
    const [, key = ''] = await server.untilWritten(/Admin API key[^:]*: (\S+)/);
    await ask(url, key, 'PUT', '/v1/rules', { source: RULES });
    await ask(url, key, 'POST', '/v1/webhooks', { url: target.url });
    return {
      ...{ postgres, target, server, start, close },
      stream: ({ events, pauseMs = 0 }) => sendStream({ url, key, events, pauseMs }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ask(url: string, key: string, method: string, path: string, body: unknown): Promise<void> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}
