const HOUR_MS = 3_600_000;
const HOURS = 24;

/** How active a platform is in each hour of a day in UTC, 1 on average: an hour at night holds less of everything. */
export type Activity = readonly number[];

/** The same in every hour: what is taken where nobody has measured. */
export const EVEN_ACTIVITY: Activity = Array.from({ length: HOURS }, () => 1);

/**
 * Seconds between two instants, each counted as much as the platform is active then. A cascade at four in the morning is
 * slow because people sleep; by this clock it is not.
 *
 * @example
 * activeSeconds(0, 90_000, EVEN_ACTIVITY) // => 90
 */
export function activeSeconds(fromMs: number, toMs: number, activity: Activity): number {
  // Exact, where differences of large instants would round by when it is.
  if (activity === EVEN_ACTIVITY) return (toMs - fromMs) / 1000;
  return (hoursUntil(toMs, activity) - hoursUntil(fromMs, activity)) * (HOUR_MS / 1000);
}

function hoursUntil(ms: number, activity: Activity): number {
  const whole = Math.floor(ms / HOUR_MS);
  const days = Math.floor(whole / HOURS);
  const hour = whole - days * HOURS;
  let sum = days === 0 ? 0 : days * totalOf(activity);
  for (let at = 0; at < hour; at++) sum += activity[at] ?? 1;
  return sum + (ms / HOUR_MS - whole) * (activity[hour] ?? 1);
}

function totalOf(activity: Activity): number {
  let sum = 0;
  for (let at = 0; at < HOURS; at++) sum += activity[at] ?? 1;
  return sum;
}

/** When something began, and when it was passed on. */
export interface TimedCascade {
  readonly startedAt: number;
  readonly after: ArrayLike<number>;
}

const AGES_HOURS = [0.5, 1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 72];
const STEP_MS = 600_000;
const ROUNDS = 50;
/** Below, nights would be taken for dead. */
const LEAST_ACTIVITY = 0.1;

/**
 * Learns the activity from cascades: how often each is passed on at an age, and at an hour, taken apart (a Poisson model
 * with two factors, fitted in turn). Each cascade weighs the same. Labels play no part.
 */
export function fitActivity(cascades: readonly TimedCascade[]): Activity {
  const ages = AGES_HOURS.length - 1;
  const counts = new Float64Array(ages * HOURS);
  const exposed = new Float64Array(ages * HOURS);
  for (const { startedAt, after } of cascades) {
    for (let at = 0; at < after.length; at++) {
      const age = ageOf((after[at] ?? 0) * 1000);
      if (age >= 0) add(counts, age * HOURS + hourOf(startedAt + (after[at] ?? 0) * 1000), 1 / after.length);
    }
    const first = (AGES_HOURS[0] ?? 0) * HOUR_MS;
    for (let at = first; at < (AGES_HOURS[ages] ?? 0) * HOUR_MS; at += STEP_MS)
      add(exposed, ageOf(at) * HOURS + hourOf(startedAt + at), 1);
  }
  let activity = Float64Array.from(EVEN_ACTIVITY);
  for (let round = 0; round < ROUNDS; round++) {
    const rates = Float64Array.from({ length: ages }, (_, age) => {
      let [seen, due] = [0, 0];
      for (let hour = 0; hour < HOURS; hour++) {
        seen += counts[age * HOURS + hour] ?? 0;
        due += (exposed[age * HOURS + hour] ?? 0) * (activity[hour] ?? 0);
      }
      return due > 0 ? seen / due : 0;
    });
    activity = activity.map((_, hour) => {
      let [seen, due] = [0, 0];
      for (let age = 0; age < ages; age++) {
        seen += counts[age * HOURS + hour] ?? 0;
        due += (exposed[age * HOURS + hour] ?? 0) * (rates[age] ?? 0);
      }
      // A few cascades say little of an hour: one more that is like the mean.
      return Math.max(LEAST_ACTIVITY, (seen + 1) / (due + 1));
    });
    const mean = activity.reduce((sum, value) => sum + value, 0) / HOURS;
    activity = activity.map((value) => value / mean);
  }
  return Array.from(activity, (value) => Math.round(value * 1000) / 1000);
}

function ageOf(ms: number): number {
  let age = -1;
  while (age + 1 < AGES_HOURS.length && (AGES_HOURS[age + 1] ?? 0) * HOUR_MS <= ms) age += 1;
  return age === AGES_HOURS.length - 1 ? -1 : age;
}

function hourOf(ms: number): number {
  return ((Math.floor(ms / HOUR_MS) % HOURS) + HOURS) % HOURS;
}

function add(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by;
}
