import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../apps/cli/bin/breakwater.mjs', import.meta.url));
const { PATH } = process.env;
const START_MS = 60_000;

/** Breakwater in a process of its own, as it is run: `breakwater serve`. */
export interface BreakwaterProcess {
  readonly pid: number;
  readonly url: string;
  readonly adminKey: string;
  /** Asks it to stop, waits until it has; throws when it ends with a fault. */
  stop(): Promise<void>;
}

export interface BreakwaterProcessOptions {
  readonly home: string;
  /** The embedded database when left out. */
  readonly databaseUrl?: string;
  /** Options of Node, e.g. for a CPU profile. */
  readonly nodeOptions?: readonly string[];
}

/** Starts it on a free port with an empty home, and resolves when it answers. */
export async function startBreakwater(options: BreakwaterProcessOptions): Promise<BreakwaterProcess> {
  const { home, databaseUrl, nodeOptions = [] } = options;
  const child = spawn(process.execPath, [...nodeOptions, CLI, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH,
      BREAKWATER_HOME: home,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  });
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const { url, adminKey } = await readGreeting(child);
  return {
    pid: child.pid ?? 0,
    url,
    adminKey,
    stop: async () => {
      process.off('exit', killWithUs);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      if (code !== 0) throw new Error(`breakwater serve ended with ${code}`);
    },
  };
}

/** The first start prints its key, then its address. */
async function readGreeting(child: ChildProcess): Promise<{ url: string; adminKey: string }> {
  if (!child.stdout) throw new Error('the process has no output to read');
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  let adminKey = '';
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      adminKey = /\bbw_\S+/.exec(line)?.[0] ?? adminKey;
      const url = /answers at (http\S+)/.exec(line)?.[1];
      if (url === undefined) continue;
      child.stdout.resume();
      return { url, adminKey };
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error('breakwater serve ended before it answered');
}
