import type { Verdict } from '@breakwater/contracts/rules';
import { emptyHistogram, type LatencyHistogram, observe } from './latency.ts';

/** What a worker judged since it was last asked. */
export interface PulseCounts {
  readonly events: number;
  readonly flagged: number;
  readonly undetermined: number;
  readonly byPolicy: Readonly<Record<string, number>>;
  readonly latency: LatencyHistogram;
}

/** What the meter looks at in a verdict. */
export type MeteredVerdict = Pick<Verdict, 'outcome' | 'fired'>;

/** Counts what this process judges. */
export interface PulseMeter {
  /** A batch was judged and is not committed yet; what an earlier attempt said is forgotten. */
  judged(verdicts: readonly MeteredVerdict[], receivedAt: readonly number[]): void;
  /** The batch was committed at this instant (milliseconds): now it counts. */
  committed(at: number): void;
  /** The counts so far, which start anew. */
  take(): PulseCounts;
}

export function createMeter(): PulseMeter {
  let staged: { verdicts: readonly MeteredVerdict[]; receivedAt: readonly number[] } | undefined;
  let counts = nothing();
  return {
    judged: (verdicts, receivedAt) => {
      staged = { verdicts, receivedAt };
    },
    committed: (at) => {
      if (!staged) return;
      for (const verdict of staged.verdicts) count(counts, verdict);
      for (const received of staged.receivedAt) observe(counts.latency, at - received);
      staged = undefined;
    },
    take: () => {
      const taken = counts;
      counts = nothing();
      return { ...taken, byPolicy: Object.fromEntries(taken.byPolicy) };
    },
  };
}

function nothing() {
  return {
    events: 0,
    flagged: 0,
    undetermined: 0,
    byPolicy: new Map<string, number>(),
    latency: emptyHistogram(),
  };
}

function count(counts: ReturnType<typeof nothing>, { outcome, fired }: MeteredVerdict): void {
  counts.events += 1;
  if (outcome === 'undetermined') counts.undetermined += 1;
  if (outcome !== 'flagged') return;
  counts.flagged += 1;
  const policies = new Set(fired.filter(({ mode }) => mode === 'live').map(({ policy }) => policy));
  for (const policy of policies) counts.byPolicy.set(policy, (counts.byPolicy.get(policy) ?? 0) + 1);
}
