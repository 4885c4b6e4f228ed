import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../../cli/bin/breakwater.mjs', import.meta.url));
const { PATH } = process.env;
const START_MS = 90_000;
/**
 * These processes live for seconds: what the engine does for those that live for days (compiling the database's
 * WebAssembly a second time and soon what runs but once, a small young generation that is cleared often) is a third of
 * what their start costs.
 */
const SHORT_LIVED = [
  '--liftoff-only',
  '--interrupt-budget=500000',
  '--single-threaded-gc',
  '--min-semi-space-size=32',
  '--max-semi-space-size=32',
];

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The command line in a process of its own, to be killed and watched. */
export interface BreakwaterProcess {
  readonly pid: number;
  /** Everything that it has written so far. */
  output(): string;
  /** Resolves once it has written this; rejects when it ends first. */
  untilWritten(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  readonly ended: Promise<Ending>;
}

/** Starts `breakwater …` with these settings and no others; with a line to us, as a server starts a worker beside it. */
export function startProcess(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  { line = false } = {},
): BreakwaterProcess {
  const child = spawn(process.execPath, [...SHORT_LIVED, CLI, ...args], {
    stdio: line ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    env: { PATH, LOG_LEVEL: 'info', ...settings },
  });
  let output = '';
  const written = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      written.emit('more');
    });
  }
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  // `close`, not `exit`: by then its last words have been read.
  const ended = once(child, 'close').then(([code, signal]): Ending => {
    process.off('exit', killWithUs);
    return { code, signal };
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    untilWritten: (pattern) => untilWritten(child, () => output, written, pattern),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}

async function untilWritten(
  child: ChildProcess,
  output: () => string,
  written: EventEmitter,
  pattern: RegExp,
) {
  const deadline = AbortSignal.timeout(START_MS);
  for (;;) {
    const found = pattern.exec(output());
    if (found) return found;
    if (child.exitCode !== null || child.signalCode !== null || deadline.aborted) {
      throw new Error(`"breakwater" did not write ${pattern}, but:\n${output()}`);
    }
    // Its end need not say anything, so that it is looked for as well.
    await once(written, 'more', { signal: AbortSignal.timeout(500) }).catch(() => undefined);
  }
}

/** A port that nobody listens on, so that a process can be started on it again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
