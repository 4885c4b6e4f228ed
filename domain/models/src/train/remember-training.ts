import { createHash } from 'node:crypto';
import { canonical } from '@breakwater/kernel';
import type { Recipe } from '@breakwater/learn';
import type { LearnData } from './learn-data.ts';
import type { HeldOutTexts } from './learn-job.ts';
import type { RunLearner } from './run-learner.ts';

/**
 * Hands what the last training found out to evaluations, most of which follow theirs: the same texts and recipe give the
 * same to the last bit, so that it need not be learnt twice. A thread compares, since a digest of many texts takes time.
 */
export function rememberTraining(run: RunLearner): RunLearner {
  let last: HeldOutTexts | undefined;
  return async (job, control) => {
    const result = await run(job.kind === 'evaluate' && last ? { ...job, known: last } : job, control);
    if (result.kind === 'train') last = result.heldOut;
    return result;
  };
}

/** Digest of all that a training goes by. */
export function digestOf({ rows, harmless, classes }: LearnData, recipe: Recipe): string {
  const hash = createHash('sha256');
  for (const part of [recipe, ...rows, ...harmless]) hash.update(`${canonical(part)}\n`);
  if (classes) hash.update(classes.names.join()).update(classes.keys).update(classes.classes);
  return hash.digest('hex');
}
