import { wilsonInterval } from '@breakwater/kernel';
import { type GateEvaluation, LOOKS, type TallyRates } from '@breakwater/returns';

/** Rates of one group over several simulated worlds. */
export interface TotalRates {
  readonly count: number;
  readonly likely: number;
  readonly possible: number;
  readonly held: number;
  readonly heldOrQueued: number;
  /** By then, of looks at an account. */
  readonly by: Readonly<Record<string, { readonly held: number; readonly heldOrQueued: number }>>;
  /** 95 %, Wilson. */
  readonly heldInterval: readonly [number, number];
  readonly heldOrQueuedInterval: readonly [number, number];
}

/** Adds up one group of all worlds; where one has none of it, nothing is added. */
export function totalRates(
  runs: readonly GateEvaluation[],
  of: (run: GateEvaluation) => TallyRates | undefined,
): TotalRates {
  const add = (value: (rates: TallyRates) => number) =>
    runs.reduce((total, run) => {
      const rates = of(run);
      return total + (rates ? value(rates) : 0);
    }, 0);
  const [count, likely, possible] = [add((r) => r.count), add((r) => r.likely), add((r) => r.possible)];
  return {
    count,
    likely,
    possible,
    held: likely / count,
    by: Object.fromEntries(
      LOOKS.map(({ stage }) => {
        const [held, queued] = [add(({ by }) => by[stage].likely), add(({ by }) => by[stage].possible)];
        return [stage, { held: held / count, heldOrQueued: (held + queued) / count }];
      }),
    ),
    heldOrQueued: (likely + possible) / count,
    heldInterval: wilsonInterval(likely, count),
    heldOrQueuedInterval: wilsonInterval(likely + possible, count),
  };
}

/** The same for each name that any world has, in the order of the alphabet. */
export function totalsByName(
  runs: readonly GateEvaluation[],
  of: (run: GateEvaluation) => Readonly<Record<string, TallyRates>>,
): Record<string, TotalRates> {
  const names = [...new Set(runs.flatMap((run) => Object.keys(of(run))))].sort();
  return Object.fromEntries(names.map((name) => [name, totalRates(runs, (run) => of(run)[name])]));
}
