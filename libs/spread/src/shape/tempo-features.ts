import { drawnShare, type EarlyShape } from './shape.ts';

const RANKS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 75, 100, 150];
/** Edges of parts of the time seen. */
const PARTS = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1.001];
const SPANS = [15, 30, 60, 120, 300, 600, 1_200, 1_800];

/** How fast it came, and whether it grows or fades within the time seen. */
export function tempoFeatures(shape: EarlyShape): Record<string, number> {
  const { count, active, after, seen, seenActive } = shape;
  const features: Record<string, number> = { rate: Math.log((count + 1) / seenActive) };
  // Spans beyond what was seen repeat the whole, so that a row is as long at any age.
  for (const span of SPANS) {
    const seconds = Math.min(span, seen);
    features[`rate${span}`] = Math.log((countUntil(after, seconds) + 0.5) / shape.activeUntil(seconds));
  }
  for (const rank of RANKS) features[`rank${rank}`] = rankTime(shape, rank);
  for (let part = 0; part + 1 < PARTS.length; part++) {
    const [from = 0, to = 1] = [PARTS[part], PARTS[part + 1]];
    const within = countUntil(active, to * seenActive, false) - countUntil(active, from * seenActive, false);
    features[`part${part}`] = drawnShare(within, count, { usual: to - from, weight: 4 });
  }
  const half = countUntil(active, seenActive / 2);
  const threeQuarters = countUntil(active, seenActive * 0.75);
  let sum = 0;
  for (const at of active) sum += at / seenActive;
  return {
    ...features,
    centre: drawnShare(sum, count, { usual: 0.5, weight: 3 }),
    growth: Math.log((count - half + 1) / (half + 1)),
    lateGrowth: Math.log((count - threeQuarters + 1) / (threeQuarters - half + 1)),
    ...middleTimes(active),
  };
}

/** When the nth came; where it has not yet, as if the rest took as long again in the square root. */
function rankTime({ count, active, seenActive }: EarlyShape, rank: number): number {
  if (count >= rank) return Math.log((active[rank - 1] ?? 0) + 5);
  return Math.log(seenActive + 5) + 0.5 * Math.log((rank + 1) / (count + 1));
}

function middleTimes(active: Float64Array): Record<string, number> {
  const count = active.length;
  if (count === 0) return { middle: -0.7, firstToMiddle: -0.7 };
  const middle = (active[count >> 1] ?? 0) + 5;
  return {
    middle: Math.log(middle / ((active[count - 1] ?? 0) + 5)),
    firstToMiddle: Math.log(((active[0] ?? 0) + 5) / middle),
  };
}

function countUntil(times: Float64Array, until: number, including = true): number {
  let count = 0;
  while (count < times.length && ((times[count] ?? 0) < until || (including && times[count] === until)))
    count += 1;
  return count;
}
