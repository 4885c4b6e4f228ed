/** In what order cascades are reviewed: by what is foreseen, perfectly, or by rules that need no forecast. */
export const ORDERS = ['expected', 'oracle', 'fcfs', 'mostShares', 'cmu', 'cmuTheta'] as const;
export type Order = (typeof ORDERS)[number];

/** A cascade with what is foreseen of it at some ages. */
export interface ReviewedCascade {
  /** Whether its exposure is what should be prevented. */
  readonly isHarmful: boolean;
  /** Seconds after the start, rising, without the start. Each arrival counts as one exposure. */
  readonly after: ArrayLike<number>;
  /** By age, rising: from then on this is what is foreseen. */
  readonly foreseen: readonly Foreseen[];
}

/** What is known at an age. */
export interface Foreseen {
  readonly age: number;
  /** Probability of harm, and expected further exposure. */
  readonly probability: number;
  readonly exposure: number;
}

/** Reviewers take the next so often. */
export const STEP_SECONDS = 300;
/** What has had a day and a half is over: nobody looks at it any more. */
export const DROPPED_SECONDS = 36 * 3_600;
const RATE_SECONDS = 3_600;

/**
 * Reviews that can be made for a share of all cascades: one cascade begins each five minutes, and each step the reviewers take
 * the first by the order. A harmful one that was reviewed reaches nobody from then on.
 *
 * @returns the share of the exposure by harmful cascades that was prevented
 * @example
 * const one = { isHarmful: true, after: [10, 400, 500], foreseen: [{ age: 0, probability: 1, exposure: 3 }] };
 * simulateReview([one], { capacity: 1, order: 'expected' }) > 0.5 // => true
 */
export function simulateReview(
  cascades: readonly ReviewedCascade[],
  { capacity, order }: { readonly capacity: number; readonly order: Order },
): number {
  let [all, prevented, credit] = [0, 0, 0];
  for (const { isHarmful, after } of cascades) if (isHarmful) all += after.length;
  let open: number[] = [];
  const steps = cascades.length + DROPPED_SECONDS / STEP_SECONDS;
  for (let step = 0; step < steps; step++) {
    if (step < cascades.length) {
      open.push(step);
      credit += capacity;
    }
    open = open.filter((at) => (step - at) * STEP_SECONDS <= DROPPED_SECONDS);
    while (credit >= 1 - 1e-9 && open.length > 0) {
      const best = bestOf(open, (at) => priorityOf(cascades[at], (step - at) * STEP_SECONDS, order));
      if (best < 0) break;
      credit -= 1;
      const one = cascades[best];
      if (one?.isHarmful) prevented += further(one.after, (step - best) * STEP_SECONDS);
      open = open.filter((at) => at !== best);
    }
  }
  return all === 0 ? 0 : prevented / all;
}

/** The first with the greatest priority above nothing; -1 where there is none. */
function bestOf(open: readonly number[], priority: (at: number) => number): number {
  let [best, most] = [-1, 0];
  for (const at of open) {
    const one = priority(at);
    if (one > most) [best, most] = [at, one];
  }
  return best;
}

function priorityOf(cascade: ReviewedCascade | undefined, age: number, order: Order): number {
  if (!cascade) return 0;
  const { isHarmful, after } = cascade;
  switch (order) {
    case 'oracle':
      return isHarmful ? further(after, age) : 0;
    case 'fcfs':
      return age + 1;
    case 'mostShares':
      return after.length - further(after, age) + 1e-6;
    case 'expected':
    case 'cmu':
    case 'cmuTheta': {
      const { probability, exposure } = foreseenAt(cascade, age);
      if (order === 'expected') return probability * exposure;
      const past = age - RATE_SECONDS;
      const rate = further(after, Math.max(-1, past)) - further(after, age);
      // What spreads fades in proportion to its age, so that its time to live is about its age.
      return probability * rate * (order === 'cmu' ? 1 : age / Math.min(Math.max(age, 1), RATE_SECONDS));
    }
    default: {
      const never: never = order;
      return never;
    }
  }
}

function foreseenAt({ foreseen }: ReviewedCascade, age: number): Foreseen {
  let found: Foreseen = { age: 0, probability: 0, exposure: 0 };
  for (const one of foreseen) if (one.age <= age) found = one;
  return found;
}

/** Arrivals after an age; by halves, since a simulation asks often. */
function further(after: ArrayLike<number>, age: number): number {
  let [low, high] = [0, after.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((after[middle] ?? 0) <= age) low = middle + 1;
    else high = middle;
  }
  return after.length - low;
}
