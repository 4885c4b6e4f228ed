import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Watched } from '@breakwater/server';
import { printNote } from './output.ts';
import { askOver } from './watch-line.ts';

const RESTART_MS = 1_000;
/** A worker that is not ready by then, for a database that went away meanwhile, is started anew. */
const READY_MS = 60_000;
/**
 * A collector with threads of its own takes the cores of those beside it; what a batch leaves behind is gone when the batch
 * is, and costs nothing if it is looked for rarely enough.
 */
const ONE_THREAD = ['--single-threaded-gc', '--min-semi-space-size=32', '--max-semi-space-size=64'];

/** A `breakwater worker` beside this process. */
export interface WorkerProcess {
  /** Resolves when it judges. */
  readonly ready: Promise<void>;
  /** What whoever watches the server is told of it. */
  readonly watched: Watched;
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
}

/** Starts this program once more as a worker, and again whenever it ends by itself. It ends when we do. */
export function startWorkerProcess(): WorkerProcess {
  let child: ChildProcess;
  let line: Watched = askOver(undefined);
  let stopping = false;
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  function startOne(): void {
    const worker = fork(process.argv[1] ?? '', ['worker'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...ONE_THREAD],
    });
    child = worker;
    const late = setTimeout(() => worker.kill('SIGKILL'), READY_MS);
    worker.once('message', () => {
      line = askOver(worker);
      clearTimeout(late);
      becomeReady();
    });
    worker.once('exit', (code, signal) => {
      clearTimeout(late);
      line = askOver(undefined);
      if (stopping) return;
      printNote(`The worker ended (${signal ?? code}); another one is started.`);
      setTimeout(() => {
        if (!stopping) startOne();
      }, RESTART_MS);
    });
  }
  startOne();

  return {
    ready,
    watched: { readiness: () => line.readiness(), metrics: () => line.metrics() },
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
