import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { printNote } from './output.ts';

const RESTART_MS = 1_000;

/** A `breakwater worker` beside this process. */
export interface WorkerProcess {
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
}

/** Starts this program once more as a worker, and again whenever it ends by itself. It ends when we do. */
export function startWorkerProcess(): WorkerProcess {
  let child: ChildProcess;
  let stopping = false;

  function startOne(): void {
    child = fork(process.argv[1] ?? '', ['worker'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('exit', (code, signal) => {
      if (stopping) return;
      printNote(`The worker ended (${signal ?? code}); another one is started.`);
      setTimeout(() => {
        if (!stopping) startOne();
      }, RESTART_MS);
    });
  }
  startOne();

  return {
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
