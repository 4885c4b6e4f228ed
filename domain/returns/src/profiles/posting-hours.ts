const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;
const MOST = 255;

/**
 * Adds posts to the counts of an account by hour of the day, UTC; a count ends at 255.
 *
 * @param instants milliseconds since the epoch
 * @returns 24 counts of a byte each
 * @example
 * addPosts(undefined, [0, 3_600_000, 86_400_000]).slice(0, 3) // => new Uint8Array([2, 1, 0])
 */
export function addPosts(before: Uint8Array | undefined, instants: readonly number[]): Uint8Array {
  const counts = new Uint8Array(HOURS_A_DAY);
  if (before?.length === HOURS_A_DAY) counts.set(before);
  for (const at of instants) {
    const hour = Math.floor(at / HOUR_MS) % HOURS_A_DAY;
    counts[hour] = Math.min(MOST, (counts[hour] ?? 0) + 1);
  }
  return counts;
}
