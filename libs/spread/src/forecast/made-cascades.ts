import { seededRandom } from '@breakwater/kernel';
import { SEISMIC_KERNEL } from '../seismic/memory-kernel.ts';
import type { StoredCascade } from './fit-spread-model.ts';

const SEEN_SECONDS = 3 * 86_400;
/** What is passed on more often than so is cut, as platforms' histories are. */
const MOST_ARRIVALS = 3_000;
/** SEISMIC looked at tweets with 50 retweets and more; what is smaller teaches little of what grows. */
const LEAST_ARRIVALS = 20;
/** SEISMIC's mean number of followers of those who pass things on. */
const MEAN_AUDIENCE = 100;
/** Followers of a typical one over the mean: log-normal with this spread has the heavy tail that platforms have. */
const AUDIENCE_SPREAD = 1.5;

/**
 * Cascades made by the physics that SEISMIC describes: each arrival shows it to an audience of very different size, a part of
 * whom pass it on after the memory kernel's time; the part falls as the thing grows old, at once or over days, and differs from
 * thing to thing by orders of magnitude. What the shipped model is fitted on.
 */
export function madeCascades(count: number, seed: number): StoredCascade[] {
  const random = seededRandom(seed);
  const made: StoredCascade[] = [];
  while (made.length < count) {
    const cascade = madeCascade(random, made.length * 3_600_000);
    if (cascade.after.length > LEAST_ARRIVALS) made.push(cascade);
  }
  return made;
}

function madeCascade(random: () => number, startedAt: number): StoredCascade {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  // Children of an arrival of mean audience at the very start: from a tenth to above one.
  const strength = Math.min(1.8, 0.6 * Math.exp(0.6 * normal()));
  const fades = 3_600 * Math.exp(3.2 + 1.5 * normal());
  const root = Math.exp(7 + 1.8 * normal());
  const after: number[] = [0];
  const audience: number[] = [Math.round(root)];
  for (let at = 0; at < after.length && after.length < MOST_ARRIVALS; at++) {
    const shared = after[at] ?? 0;
    const children = poisson(random, (strength * (audience[at] ?? 0)) / MEAN_AUDIENCE);
    for (let child = 0; child < children && after.length < MOST_ARRIVALS; child++) {
      const seconds = shared + delay(random);
      if (seconds > SEEN_SECONDS || random() > Math.exp(-seconds / fades)) continue;
      after.push(seconds);
      audience.push(
        Math.round(MEAN_AUDIENCE * Math.exp(AUDIENCE_SPREAD * normal() - AUDIENCE_SPREAD ** 2 / 2)),
      );
    }
  }
  const order = after.map((_, at) => at).sort((a, b) => (after[a] ?? 0) - (after[b] ?? 0));
  return {
    startedAt,
    after: Float64Array.from(order, (at) => after[at] ?? 0),
    audience: Float64Array.from(order, (at) => audience[at] ?? 0),
    seen: SEEN_SECONDS,
  };
}

/** A time from the memory kernel: even up to the cutoff, Pareto after it. */
function delay(random: () => number): number {
  const { theta, cutoffSeconds } = SEISMIC_KERNEL;
  if (random() < theta / (1 + theta)) return random() * cutoffSeconds;
  return cutoffSeconds * (1 - random()) ** (-1 / theta);
}

function poisson(random: () => number, mean: number): number {
  if (mean > 500) return Math.round(mean);
  let [count, left] = [0, mean + Math.log(1 - random())];
  while (left > 0) {
    count += 1;
    left += Math.log(1 - random());
  }
  return count;
}
