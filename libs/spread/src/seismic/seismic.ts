import { chiSquareLimits } from './chi-square.ts';
import { fadedBy, SEISMIC_KERNEL, stillToCome, type WeighedWindow, weightedMemory } from './memory-kernel.ts';

/** What SEISMIC needs to know of a cascade. */
export interface SeismicInput {
  /** Seconds after the start of each arrival, rising; the first is the start itself. */
  readonly after: ArrayLike<number>;
  /** People whom each arrival can reach; what is no number from 0 counts as nobody. */
  readonly followers: ArrayLike<number>;
  /** Followers of those who will pass it on, on average: 100 in the paper's Twitter data. */
  readonly nStar: number;
  /** Seconds after the start at which it is judged. */
  readonly at: number;
}

/** What SEISMIC says. */
export interface SeismicEstimate {
  /** How probable it is that somebody who sees it passes it on; 0 where nothing has come within the window, 1 at most. */
  readonly infectiousness: number;
  /** 95 % limits of the infectiousness, 1 at most. */
  readonly low: number;
  readonly high: number;
  /** Arrivals in the end, without the start; infinite while it is supercritical. */
  readonly expected: number;
  /** Each arrival brings more than one. */
  readonly supercritical: boolean;
}

const LONGEST_WINDOW = 2 * 3_600;
const SHORTEST_WINDOW = 300;
const LEAST_IN_WINDOW = 5;

/**
 * SEISMIC (Zhao, Erdogdu, He, Rajaraman and Leskovec, KDD 2015): arrivals within a window of half the age, the later
 * weighing more, over the exposure that could have brought them; the final size follows as that of a branching process.
 * Agrees with the R package `seismic` 1.1 to 1e-6 on its own cascade. The point estimate was off by half after an hour there:
 * the supercritical flag is what an alarm may rest on.
 *
 * @example
 * seismic({ after: [0], followers: [1000], nStar: 100, at: 600 }).infectiousness // => 0
 * seismic({ after: [0, 10, 20, 30, 40, 50], followers: [9, 9, 9, 9, 9, 9], nStar: 100, at: 60 }).supercritical // => true
 */
export function seismic({ after, followers, nStar, at }: SeismicInput): SeismicEstimate {
  const before = countBefore(after, at);
  const window = windowOf(after, before, at);
  const slope = window.slope;
  let exposure = 0;
  let toCome = 0;
  let [weighted, count] = [0, 0];
  for (let index = 0; index < after.length; index++) {
    const shared = after[index] ?? 0;
    if (!(shared <= at)) continue;
    const reach = followersOf(followers[index]);
    const faded = at - shared > SEISMIC_KERNEL.cutoffSeconds ? fadedBy(at - shared) : 1;
    exposure += reach * weightedMemory(shared, window, faded);
    toCome += reach * stillToCome(at - shared, faded);
    if (index === 0 || shared >= at || shared < at - window.seconds) continue;
    weighted += 1 + slope * (shared - at);
    count += 1;
  }
  const arrived = Math.max(0, countUntil(after, at) - 1);
  // A moment or an audience of next to nothing gives rates beyond what any probability can be.
  const infectiousness = weighted > 0 && exposure > 0 ? Math.min(1, weighted / exposure) : 0;
  const [low, high] = count === 0 ? [0, 0] : chiSquareLimits(2 * count);
  const supercritical = infectiousness > 1 / nStar;
  const further = (infectiousness * toCome) / (1 - infectiousness * nStar);
  return {
    infectiousness,
    low: infectiousness * low,
    high: Math.min(1, infectiousness * high),
    expected: supercritical || infectiousness * nStar >= 1 ? Number.POSITIVE_INFINITY : arrived + further,
    supercritical,
  };
}

/** Half the age, within limits; where that holds too little, as far back as the last few. */
function windowOf(after: ArrayLike<number>, before: number, at: number): WeighedWindow {
  const seconds = Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, at / 2));
  const from = at - seconds;
  let within = 0;
  for (let index = before - 1; index >= 0 && (after[index] ?? 0) >= from; index--) within += 1;
  if (within >= LEAST_IN_WINDOW || before === 0) return { at, slope: 1 / seconds, seconds };
  const first = after[Math.max(0, before - LEAST_IN_WINDOW - 1)] ?? 0;
  return { at, slope: 1 / (at - first), seconds: at - first };
}

function countBefore(after: ArrayLike<number>, at: number): number {
  let count = 0;
  while (count < after.length && (after[count] ?? 0) < at) count += 1;
  return count;
}

function countUntil(after: ArrayLike<number>, at: number): number {
  let count = 0;
  while (count < after.length && (after[count] ?? 0) <= at) count += 1;
  return count;
}

function followersOf(value: number | undefined): number {
  return value !== undefined && value > 0 ? value : 0;
}
