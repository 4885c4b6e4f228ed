import { Worker } from 'node:worker_threads';
import { BreakwaterError } from '@breakwater/kernel';
import type { LearnControl, LearnJob, LearnProgress, LearnResult } from './learn-job.ts';

/** Does a job and answers with what came out. */
export type RunLearner = (job: LearnJob, control: LearnControl) => Promise<LearnResult>;

/** Threads run what was built: from a source file the way to it is another one. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/train/learn-worker.js' : './learn-worker.js',
  import.meta.url,
);
/** A training that needs more has gone wrong, and takes its thread with it and not the process. */
const MOST_MEGABYTES = 2_048;

/** What a thread says. */
interface Said {
  readonly progress?: LearnProgress;
  readonly result?: LearnResult;
  readonly fault?: { readonly code: string; readonly message: string };
}

/**
 * Runs a job in a thread of its own, so that judging goes on beside it. Aborting ends the thread at once.
 *
 * @throws BreakwaterError with the code of what the job threw, or `learning-failed`
 */
export const runInThread: RunLearner = (job, { onProgress, signal }) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(FILE, {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const abort = () => {
      void thread.terminate();
      reject(signal?.reason);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    const end = () => signal?.removeEventListener('abort', abort);
    thread.on('message', ({ progress, result, fault }: Said) => {
      if (progress) void onProgress?.(progress);
      if (result) resolve(result);
      if (fault) reject(new BreakwaterError(fault.code, fault.message, { status: 422 }));
    });
    thread.on('error', (error) => {
      end();
      reject(failed(error));
    });
    thread.on('exit', () => {
      end();
      reject(failed()); // changes nothing where it was settled
    });
  });

function failed(cause?: unknown): BreakwaterError {
  const message = 'The thread that learns ended before its work did; with fewer rows it may go through.';
  return new BreakwaterError('learning-failed', message, { cause });
}
