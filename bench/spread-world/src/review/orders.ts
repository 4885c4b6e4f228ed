import { HOUR_MS } from '../time.ts';
import type { ReviewItem } from './item.ts';

/** Chooses what is reviewed next out of what waits at `now`; nothing lets the reviewer wait. */
export type ReviewOrder = (items: readonly ReviewItem[], now: number) => ReviewItem | undefined;

/**
 * The order that takes the item with the highest index; of equals the one that came first.
 *
 * @example
 * byIndex(({ reports }) => reports.length)([], 0) // => undefined
 */
export function byIndex(index: (item: ReviewItem, now: number) => number): ReviewOrder {
  return (items, now) => {
    let best: ReviewItem | undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (const item of items) {
      const value = index(item, now);
      if (value > highest) {
        highest = value;
        best = item;
      }
    }
    return best;
  };
}

const valueRate = ({ suspicion, severity, expectedMinutes }: ReviewItem) =>
  (suspicion * severity) / expectedMinutes;

/** People whom the arrivals of the last hour can reach, by the hour. */
function recentRate({ after, audience, startedAt }: ReviewItem, now: number): number {
  const from = (now - HOUR_MS - startedAt) / 1_000;
  let sum = 0;
  for (let at = after.length - 1; at >= 0 && (after[at] ?? 0) > from; at--) sum += audience[at] ?? 0;
  return sum / Math.min(1, Math.max(0.1, (now - startedAt) / HOUR_MS));
}

/** Share that spread loses in an hour: as a power law does, less the older it is. */
const lossAt = ({ startedAt }: ReviewItem, now: number) => 1 / (0.5 + 0.5 * ((now - startedAt) / HOUR_MS));

/**
 * Orders to compare with, none of which looks ahead:
 * `first-come`; `most-reports`; `most-shares` (shares and known copies); `cmu`, the value rate: suspicion × severity /
 * minutes (Cox and Smith 1961); `cmu-theta`: the same times the people reached by the hour, over the rate at which that
 * decays (Atar, Giat and Shimkin 2010: cμ/θ where those who wait are lost at rate θ).
 */
export const ORDERS = {
  'first-come': (items) => items[0],
  'most-reports': byIndex(({ reports }) => reports.length),
  'most-shares': byIndex(({ shares, copies }) => shares + copies),
  cmu: byIndex(valueRate),
  'cmu-theta': byIndex((item, now) => (valueRate(item) * recentRate(item, now)) / lossAt(item, now)),
} as const satisfies Readonly<Record<string, ReviewOrder>>;
