import { recordResult } from './record-result.ts';
import { accountsFile, runEval } from './setup/linkage/run-eval.ts';

const BARS = { '1e-5': 0.55, '1e-6': 0.47 } as const;

interface HandlesResult {
  readonly pairs: number;
  readonly negatives: number;
  readonly recallAtFpr: Readonly<Record<keyof typeof BARS, number>>;
  readonly byFold: readonly Readonly<Record<keyof typeof BARS, number>>[];
  readonly heldOut: string;
  readonly seconds: number;
  readonly rssMb: number;
}

const file = accountsFile('handles', 'username_pairs', 'twitter_instagram_positive_pairs_distinct.csv');
if (file) {
  const result = runEval<HandlesResult>('handles', '--data', file);
  const { recallAtFpr } = result;
  recordResult({
    claim: 'Handles of one person on two platforms told from others; by `breakwater eval handles`',
    bar: `recall ≥ ${BARS['1e-5']} at a false-positive rate of 1e-5, ≥ ${BARS['1e-6']} at 1e-6`,
    peers:
      'none published at these rates; levels in the order of their weights .54 and about .47 on all 14,795 pairs',
    measured: { ...result },
    met: recallAtFpr['1e-5'] >= BARS['1e-5'] && recallAtFpr['1e-6'] >= BARS['1e-6'],
  });
}
