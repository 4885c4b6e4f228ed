import { type Foreseen, forecast, HORIZON_SECONDS, HORIZONS, type ReviewedCascade } from '@breakwater/spread';
import { type JudgedCascade, LABEL_AGES, REVIEW_AGES, withStart } from './judge-cascades.ts';

const COVERED_AGES = [300, 1_800, 3_600];

/** Share of intervals that held the truth, and how many there were. */
export interface Coverage {
  readonly coverage: number;
  readonly intervals: number;
  readonly byAge: Readonly<Record<string, number>>;
  readonly byHorizon: Readonly<Record<string, number>>;
}

/** How often the 80 % intervals of further arrivals held what came. */
export function measureCoverage(judged: readonly JudgedCascade[]): Coverage {
  const tally = new Map<string, { held: number; all: number }>();
  const count = (key: string, isHeld: boolean) => {
    const one = tally.get(key) ?? { held: 0, all: 0 };
    tally.set(key, { held: one.held + (isHeld ? 1 : 0), all: one.all + 1 });
  };
  for (const one of judged) {
    for (const age of COVERED_AGES) {
      const found = foresee(one, age);
      if (!found.known) continue;
      for (const horizon of HORIZONS) {
        const truth = between(one.cascade.after, age, age + HORIZON_SECONDS[horizon]);
        const { low, high } = found.arrivals[horizon];
        const isHeld = truth >= low - 1e-9 && truth <= high + 1e-9;
        for (const key of ['all', `${age}`, horizon]) count(key, isHeld);
      }
    }
  }
  const share = (key: string) => {
    const { held, all } = tally.get(key) ?? { held: 0, all: 0 };
    return all === 0 ? 0 : held / all;
  };
  return {
    coverage: share('all'),
    intervals: tally.get('all')?.all ?? 0,
    byAge: Object.fromEntries(COVERED_AGES.map((age) => [age, share(`${age}`)])),
    byHorizon: Object.fromEntries(HORIZONS.map((horizon) => [horizon, share(horizon)])),
  };
}

/** What is foreseen of a cascade as it grows, for a simulated review. */
export function toReviewed(one: JudgedCascade): ReviewedCascade {
  const { cascade, probabilities, prior } = one;
  const foreseen = REVIEW_AGES.map((age): Foreseen => {
    const at = LABEL_AGES.findLastIndex((from) => from <= age);
    const found = foresee(one, age);
    // Too little to foresee anything: what such cascades brought on average where the models were trained.
    const exposure = found.known ? found.arrivals['24h'].expected : (one.quiet[age] ?? 0);
    return { age, probability: probabilities[at] ?? prior, exposure };
  });
  return { isHarmful: cascade.label === 1, after: cascade.after, foreseen };
}

function foresee({ cascade, spread }: JudgedCascade, age: number) {
  const after = withStart(Float64Array.from(cascade.after).filter((at) => at <= age));
  const audience = new Float64Array(after.length).fill(Number.NaN);
  return forecast(
    { startedAt: cascade.startedAt, now: cascade.startedAt + age * 1000, after, audience },
    spread,
  );
}

function between(after: ArrayLike<number>, from: number, to: number): number {
  let count = 0;
  for (let at = 0; at < after.length; at++) {
    const time = after[at] ?? 0;
    if (time > from && time <= to) count += 1;
  }
  return count;
}
