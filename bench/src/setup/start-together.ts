import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../apps/cli/bin/breakwater.mjs', import.meta.url));
const { PATH } = process.env;
const START_MS = 60_000;

/** What came of processes that were started at once. */
export interface StartedTogether {
  readonly started: number;
  /** How often the admin key was shown. */
  readonly adminKeys: number;
  readonly seconds: number;
}

/** Starts servers without a worker, and workers, all at once; ends them when all have started, or one has given up. */
export async function startTogether(wish: {
  readonly home: string;
  readonly databaseUrl: string;
  readonly servers: number;
  readonly workers: number;
}): Promise<StartedTogether> {
  const env = {
    PATH,
    LOG_LEVEL: 'info',
    PORT: '0',
    BREAKWATER_WATCH_PORT: '0',
    BREAKWATER_HOME: wish.home,
    DATABASE_URL: wish.databaseUrl,
  };
  const commands = [
    ...Array.from({ length: wish.servers }, () => ['serve', '--no-worker']),
    ...Array.from({ length: wish.workers }, () => ['worker']),
  ];
  const begun = performance.now();
  const children = commands.map((args) => spawn(process.execPath, [CLI, ...args], { env }));
  const outcomes = await Promise.all(children.map(untilStarted));
  const seconds = (performance.now() - begun) / 1_000;
  await Promise.all(children.map(end));
  return {
    started: outcomes.filter(({ started }) => started).length,
    adminKeys: outcomes.filter(({ adminKey }) => adminKey).length,
    seconds,
  };
}

async function untilStarted(child: ChildProcess): Promise<{ started: boolean; adminKey: boolean }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const deadline = performance.now() + START_MS;
  const isServer = child.spawnargs.includes('serve');
  const isUp = () => (isServer ? /answers at http/ : /"msg":"started"/).test(output);
  while (!isUp() && child.exitCode === null && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return { started: isUp(), adminKey: output.includes('Set-up key') };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
