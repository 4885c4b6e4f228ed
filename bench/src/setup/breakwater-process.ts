import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { comeIn, type Operator } from './come-in.ts';

const CLI = fileURLToPath(new URL('../../../apps/cli/bin/breakwater.mjs', import.meta.url));
const { PATH } = process.env;
const START_MS = 60_000;

/** Breakwater in a process of its own, as it is run: `breakwater serve`. */
export interface BreakwaterProcess {
  readonly pid: number;
  readonly url: string;
  /** At the first start in a home: who set it up, and the keys that they made. */
  readonly operator: Operator | undefined;
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
  const { url, setUpUrl } = await readGreeting(child);
  const operator = setUpUrl === undefined ? undefined : await comeIn(url, setUpUrl);
  return {
    pid: child.pid ?? 0,
    url,
    operator,
    stop: async () => {
      process.off('exit', killWithUs);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      if (code !== 0) throw new Error(`breakwater serve ended with ${code}`);
    },
  };
}

/** As long as nobody works there a start says in which file the link of the set-up is, then its address. */
async function readGreeting(child: ChildProcess): Promise<{ url: string; setUpUrl?: string }> {
  if (!child.stdout) throw new Error('the process has no output to read');
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  let setUpUrl: string | undefined;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const file = /^Set-up link .*?: in (.+)$/.exec(line)?.[1];
      if (file !== undefined) setUpUrl = readFileSync(file, 'utf8').trim();
      const url = /answers at (http\S+)/.exec(line)?.[1];
      if (url === undefined) continue;
      child.stdout.resume();
      return { url, ...(setUpUrl !== undefined && { setUpUrl }) };
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error('breakwater serve ended before it answered');
}
