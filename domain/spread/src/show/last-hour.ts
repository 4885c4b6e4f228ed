import type { Cascade, SpreadCounts } from '@breakwater/spread';
import { weightsOf } from './curve-of.ts';

const HOUR_MS = 3_600_000;

/**
 * How often something came in the last hour: of what is followed closely as its arrivals say, each of a sample for as many as
 * it stands for; of the rest all where it began within the hour, else the counter that fades.
 *
 * @example
 * const counts = { arrivals: 3, windows: { '1h': 1.4 } };
 * const cascade = { startedAt: 0, now: 7_200_000, after: [0, 3_000, 5_000], audience: [1, 1, 1] };
 * lastHour(cascade, { ...counts, firstAt: 0 }, 7_200_000) // => 1
 * lastHour(undefined, { ...counts, firstAt: 7_000_000 }, 7_200_000) // => 3
 */
export function lastHour(
  cascade: Cascade | undefined,
  counts: Pick<SpreadCounts, 'arrivals' | 'firstAt'> & { readonly windows: { readonly '1h': number } },
  now: number,
): number {
  const from = now - HOUR_MS;
  if (counts.firstAt >= from) return counts.arrivals;
  if (!cascade) return counts.windows['1h'];
  const { startedAt, after } = cascade;
  const weights = weightsOf(cascade);
  let came = 0;
  for (let at = 0; at < after.length; at++)
    if (startedAt + (after[at] ?? 0) * 1_000 >= from) came += weights(at);
  return came;
}
