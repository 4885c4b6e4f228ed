import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { printNote } from './output.ts';

const RESTART_MS = 1_000;
/** A worker that is not ready by then, for a database that went away meanwhile, is started anew. */
const READY_MS = 60_000;

/** A `breakwater worker` beside this process. */
export interface WorkerProcess {
  /** Resolves when it judges. */
  readonly ready: Promise<void>;
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
}

/** Starts this program once more as a worker, and again whenever it ends by itself. It ends when we do. */
export function startWorkerProcess(): WorkerProcess {
  let child: ChildProcess;
  let stopping = false;
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  function startOne(): void {
    const worker = fork(process.argv[1] ?? '', ['worker'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child = worker;
    const late = setTimeout(() => worker.kill('SIGKILL'), READY_MS);
    worker.once('message', () => {
      clearTimeout(late);
      becomeReady();
    });
    worker.once('exit', (code, signal) => {
      clearTimeout(late);
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
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
