import { parentPort, workerData } from 'node:worker_threads';
import { codeOf, messageOf } from '@breakwater/kernel';
import type { LearnJob } from './learn-job.ts';
import { runJob } from './run-job.ts';

const TOLD_MS = 200;

/** A thread of its own for what would hold the judging up: does one job, says how far it is, and ends. */
async function work(job: LearnJob): Promise<void> {
  let told = 0;
  const result = await runJob(job, {
    onProgress: (progress) => {
      const now = performance.now();
      if (now - told < TOLD_MS) return;
      told = now;
      parentPort?.postMessage({ progress });
    },
  });
  parentPort?.postMessage({ result });
}

work(workerData as LearnJob).catch((error: unknown) => {
  parentPort?.postMessage({ fault: { code: codeOf(error), message: messageOf(error) } });
});
