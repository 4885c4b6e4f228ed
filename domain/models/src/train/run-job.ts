import { evaluateVersion } from './evaluate-version.ts';
import type { LearnControl, LearnJob, LearnResult } from './learn-job.ts';
import { digestOf } from './remember-training.ts';
import { learntFrom, trainVersion } from './train-version.ts';

/** Does what a job asks for, in whatever thread. */
export async function runJob(job: LearnJob, control: LearnControl): Promise<LearnResult> {
  return job.kind === 'train'
    ? learntFrom(await trainVersion(job.data, job.recipe, control), digestOf(job.data, job.recipe))
    : evaluateVersion(job, control);
}
