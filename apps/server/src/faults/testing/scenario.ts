import type { PostgresServer } from '@breakwater/storage/testing';
import { type BreakwaterProcess, freePort, startProcess } from './breakwater-process.ts';
import { openInstallation } from './installation.ts';
import { type Stream, sendStream } from './send-stream.ts';
import { type Answering, startTarget, type WebhookTarget } from './webhook-target.ts';

/** A PostgreSQL of its own, a Breakwater over it in processes, and a platform: sender and webhook target. */
export interface Scenario {
  readonly postgres: PostgresServer;
  readonly target: WebhookTarget;
  /** Has everything delivered to a further target too, which answers like this. */
  addTarget(answer: Answering): Promise<WebhookTarget>;
  /** Starts a further process on the same database; `serve` always on the same port. */
  start(...args: readonly string[]): Promise<BreakwaterProcess>;
  /** What the API answers to a GET. */
  read<Answer>(path: string): Promise<Answer>;
  stream(options: { readonly events: number; readonly pauseMs?: number }): Stream;
  /** Ends all that was started and removes all that was written. */
  close(): Promise<void>;
}

export interface ScenarioOptions {
  /** Folder of the database. */
  readonly folder?: string;
}

/** Starts a scenario: database, one `serve`, and an endpoint for webhooks that takes everything. */
export async function openScenario(
  options: ScenarioOptions = {},
): Promise<Scenario & { readonly server: BreakwaterProcess }> {
  const { postgres, home, adminKey: key, remove } = await openInstallation(options.folder);
  const port = await freePort();
  const targets: WebhookTarget[] = [];
  let streams = 0;
  const processes: BreakwaterProcess[] = [];
  const settings = {
    DATABASE_URL: postgres.url,
    BREAKWATER_HOME: home,
    PORT: String(port),
    BREAKWATER_WATCH_PORT: '0',
    BREAKWATER_PRIVATE_HOSTS: '127.0.0.1',
  };
  const url = `http://127.0.0.1:${port}`;

  async function start(...args: readonly string[]): Promise<BreakwaterProcess> {
    const started = startProcess(args, settings);
    processes.push(started);
    // A server says where it answers when the worker beside it judges too.
    await started.untilWritten(args[0] === 'serve' ? /answers at/ : /"msg":"started"/);
    return started;
  }
  async function close(): Promise<void> {
    await Promise.all(processes.map((one) => one.end('SIGKILL')));
    await Promise.all(targets.map((one) => one.close()));
    await remove();
  }
  async function addTarget(answer: Answering): Promise<WebhookTarget> {
    const target = await startTarget(answer);
    targets.push(target);
    const response = await fetch(new URL('/v1/webhooks', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ url: target.url }),
    });
    if (!response.ok) throw new Error(`webhooks: ${response.status} ${await response.text()}`);
    return target;
  }

  async function read<Answer>(path: string): Promise<Answer> {
    const response = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${key}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  try {
    const server = await start('serve');
    const target = await addTarget(() => ({ status: 200 }));
    return {
      postgres,
      target,
      addTarget,
      server,
      start,
      close,
      read,
      stream: (options) => sendStream({ url, key, name: `stream-${++streams}`, ...options }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
