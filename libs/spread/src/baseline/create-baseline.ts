/** How far a count lies above what this hour of the week usually brings. */
export interface Surprise {
  /** Expected count. */
  readonly expected: number;
  /** Chance of so many or more, as a number of bits: 10 is one in a thousand. 0 while the hour is not known. */
  readonly bits: number;
  /** Sum of excesses over the last hours in deviations, never below 0: what is a little too high for long shows here. */
  readonly cusum: number;
}

/** What a platform's counts are like, hour of the week by hour of the week. */
export interface Baseline {
  /** Takes a finished hour in: 0 is Monday 00:00 UTC, 167 Sunday 23:00. */
  note(hourOfWeek: number, count: number): void;
  /** How surprising a count is; counts that nobody can have count as the nearest that one can. */
  surprise(hourOfWeek: number, count: number): Surprise;
}

const HOURS = 168;
/** A week weighs so much of the mean: about the last two months are remembered. */
const MEMORY = 1 / 8;
const LEAST_WEEKS = 2;
const MOST_COUNT = 1e12;
/** Half a deviation is let pass before an excess adds up. */
const SLACK = 0.5;
const MOST_CUSUM = 1_000;

/**
 * Counts by hour of the week, as a negative binomial whose variance is learnt: weeks differ more than a Poisson's. Surprise is
 * its upper tail, by the normal approximation of its square root (Anscombe 1948); small lasting excess shows in a CUSUM
 * (Page 1954). Bounded: 168 hours.
 *
 * @example
 * const baseline = createBaseline();
 * for (let week = 0; week < 8; week++) baseline.note(9, 100 + week);
 * baseline.surprise(9, 104).bits < 3 && baseline.surprise(9, 400).bits > 20 // => true
 * baseline.surprise(10, 400).bits // => 0
 */
export function createBaseline(): Baseline {
  const weeks = new Int32Array(HOURS);
  const means = new Float64Array(HOURS);
  const squares = new Float64Array(HOURS);
  let cusum = 0;
  const at = (hour: number) => (Number.isFinite(hour) ? ((Math.floor(hour) % HOURS) + HOURS) % HOURS : 0);
  const known = (count: number) => (count > 0 ? Math.min(MOST_COUNT, count) : 0);

  function deviations(hour: number, count: number): number {
    const mean = means[hour] ?? 0;
    const variance = Math.max(mean, squares[hour] ?? 0);
    // Of a negative binomial with variance m + a m²; a of few weeks is drawn to what is usual on platforms.
    const extra = Math.max(0.01, (variance - mean) / Math.max(1, mean * mean));
    const root = (value: number) => Math.asinh(Math.sqrt(extra * (value + 0.375))) / Math.sqrt(extra);
    return 2 * (root(count) - root(mean));
  }

  return {
    note(hourOfWeek, count) {
      const hour = at(hourOfWeek);
      const value = known(count);
      if ((weeks[hour] ?? 0) >= LEAST_WEEKS)
        cusum = Math.min(MOST_CUSUM, Math.max(0, cusum + deviations(hour, value) - SLACK));
      weeks[hour] = (weeks[hour] ?? 0) + 1;
      const weight = Math.max(MEMORY, 1 / (weeks[hour] ?? 1));
      const off = value - (means[hour] ?? 0);
      means[hour] = (means[hour] ?? 0) + weight * off;
      squares[hour] = (1 - weight) * ((squares[hour] ?? 0) + weight * off * off);
    },
    surprise(hourOfWeek, count) {
      const hour = at(hourOfWeek);
      const expected = means[hour] ?? 0;
      if ((weeks[hour] ?? 0) < LEAST_WEEKS) return { expected, bits: 0, cusum };
      return { expected, bits: tailBits(deviations(hour, known(count))), cusum };
    },
  };
}

/** Bits of the upper tail of a standard normal (Mills' ratio by its continued fraction beyond 3). */
function tailBits(z: number): number {
  if (z <= 0) return Math.min(1, -Math.log2(1 - 0.5 * Math.exp(-0.717 * -z - 0.416 * z * z)));
  if (z < 3) return -Math.log2(0.5 * Math.exp(-0.717 * z - 0.416 * z * z));
  return (z * z) / 2 / Math.LN2 + Math.log2(z * Math.sqrt(2 * Math.PI)) - Math.log2(1 - 1 / (z * z + 2));
}
