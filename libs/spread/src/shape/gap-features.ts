import { drawnShare, type EarlyShape } from './shape.ts';

const BINS = 10;
const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9];

/** How regular the times between arrivals are: crowds come in bursts, machines evenly. */
export function gapFeatures({ active, after, count, seen, seenActive }: EarlyShape): Record<string, number> {
  const usual = Math.log(seenActive / (count + 1) + 1);
  const gaps = active.map((at, index) => at - (active[index - 1] ?? 0));
  const logs = gaps.map((gap) => Math.log(gap + 1) - usual);
  const sorted = Float64Array.of(...logs, 0, -1, 0.5).sort();
  const features: Record<string, number> = {};
  for (const share of QUANTILES) features[`gap${share * 100}`] = quantile(sorted, share);
  let [squares, cubes, products, together] = [0, 0, 0, 0];
  logs.forEach((log, at) => {
    squares += log * log;
    cubes += Math.max(-3, Math.min(3, log)) ** 3;
    if (at === 0) return;
    products += log * (logs[at - 1] ?? 0);
    if (after[at] === after[at - 1]) together += 1;
  });
  const since = seenActive - (active[count - 1] ?? 0);
  const longest = gaps.reduce((most, gap) => Math.max(most, gap), since);
  return {
    ...features,
    gapSpread: Math.sqrt((squares + 3) / (count + 3)),
    gapSkew: (cubes - 2) / (count + 5),
    gapEcho: products / (squares + 3),
    longestGap: Math.log(longest / seenActive + 0.01),
    sinceLast: Math.log(since / seenActive + 0.003),
    together: drawnShare(together, count, { usual: 0.05, weight: 5 }) - count / (seen + count),
    unevenness: unevenness(active, seenActive),
  };
}

/** Variance over mean of counts in equal parts of the time seen. */
function unevenness(active: Float64Array, seenActive: number): number {
  const bins = new Float64Array(BINS);
  for (const at of active) {
    const bin = Math.min(BINS - 1, Math.floor((at / seenActive) * BINS));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const mean = active.length / BINS;
  const variance = bins.reduce((sum, bin) => sum + (bin - mean) ** 2, 0) / BINS;
  return Math.log((variance + 1) / (mean + 1));
}

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? 0) - below);
}
