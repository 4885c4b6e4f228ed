import { evaluateHandles, type HandleEvaluation } from '@breakwater/graph';
import { printResult } from '../output.ts';
import { createProgress } from '../progress.ts';
import { readHandlePairs } from './read-handle-pairs.ts';

export interface HandlesOptions {
  readonly data: string;
  readonly json?: boolean;
}

type HandlesResult = HandleEvaluation & { readonly rssMb: number };

/** Measures the comparison of handles on a file of pairs and prints how many are found at which rate of errors. */
export async function printHandles(options: HandlesOptions): Promise<undefined> {
  const pairs = await readHandlePairs(options.data);
  const progress = createProgress('folds');
  const evaluation = evaluateHandles(pairs, { onFold: (done, total) => progress.update(done, done / total) });
  progress.end();
  const result: HandlesResult = {
    ...evaluation,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1000),
  };
  printResult(result, options, forPeople);
}

function forPeople({ pairs, negatives, recallAtFpr, heldOut, seconds, rssMb }: HandlesResult): string {
  return [
    `${pairs} pairs of one person, ${negatives} of two`,
    `recall ${recallAtFpr['1e-5'].toFixed(4)} at a false-positive rate of 1e-5, ${recallAtFpr['1e-6'].toFixed(4)} at 1e-6`,
    heldOut,
    `${seconds.toFixed(1)} s, ${rssMb} MB`,
  ].join('\n');
}
