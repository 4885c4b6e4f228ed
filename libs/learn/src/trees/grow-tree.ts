import { MOST_BINS } from './binned.ts';

/** A tree as nested arrays, so that it is short as JSON: a leaf's value, or feature, threshold, at most it, above it. */
export type Tree = number | readonly [feature: number, threshold: number, low: Tree, high: Tree];

/** What a tree is grown on: binned features, and first and second derivative of the loss of each row. */
export interface GrowInput {
  readonly binned: Uint8Array;
  readonly edges: readonly Float64Array[];
  readonly size: number;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly features: readonly number[];
  readonly depth: number;
  /** Pulls values of leaves towards 0. */
  readonly ridge: number;
  /** Curvature that a leaf must have. */
  readonly leastLeaf: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** Grows one tree by Newton boosting over histograms (Friedman 2001; Chen and Guestrin 2016). */
export function growTree(input: GrowInput, rows: Int32Array, depth: number = input.depth): Tree {
  let [gradient, curvature] = [0, 0];
  for (const row of rows) {
    gradient += input.gradients[row] ?? 0;
    curvature += input.curvatures[row] ?? 0;
  }
  const split = depth === 0 ? undefined : bestSplit(input, rows, { gradient, curvature });
  if (!split) return -gradient / (curvature + input.ridge);
  const start = split.feature * input.size;
  const isLow = (row: number) => (input.binned[start + row] ?? 0) <= split.bin;
  return [
    split.feature,
    input.edges[split.feature]?.[split.bin] ?? 0,
    growTree(input, rows.filter(isLow), depth - 1),
    growTree(
      input,
      rows.filter((row) => !isLow(row)),
      depth - 1,
    ),
  ];
}

const sums = new Float64Array(MOST_BINS);
const bends = new Float64Array(MOST_BINS);

interface Whole {
  readonly gradient: number;
  readonly curvature: number;
}

function bestSplit(input: GrowInput, rows: Int32Array, whole: Whole): Split | undefined {
  if (whole.curvature < 2 * input.leastLeaf) return undefined;
  let best: Split | undefined;
  for (const feature of input.features) {
    fillHistogram(input, rows, feature);
    const split = bestOfHistogram(input, feature, whole);
    if (split.gain > (best?.gain ?? 1e-6)) best = split;
  }
  return best;
}

function fillHistogram(
  { binned, size, gradients, curvatures }: GrowInput,
  rows: Int32Array,
  feature: number,
): void {
  sums.fill(0);
  bends.fill(0);
  const start = feature * size;
  for (const row of rows) {
    const bin = binned[start + row] ?? 0;
    sums[bin] = (sums[bin] ?? 0) + (gradients[row] ?? 0);
    bends[bin] = (bends[bin] ?? 0) + (curvatures[row] ?? 0);
  }
}

function bestOfHistogram(
  { edges, ridge, leastLeaf }: GrowInput,
  feature: number,
  { gradient, curvature }: Whole,
): Split {
  const before = gradient ** 2 / (curvature + ridge);
  let [low, lowBend, most, at] = [0, 0, 0, 0];
  for (let bin = 0; bin < (edges[feature]?.length ?? 0); bin++) {
    low += sums[bin] ?? 0;
    lowBend += bends[bin] ?? 0;
    if (lowBend < leastLeaf || curvature - lowBend < leastLeaf) continue;
    const gain =
      low ** 2 / (lowBend + ridge) + (gradient - low) ** 2 / (curvature - lowBend + ridge) - before;
    if (gain > most) [most, at] = [gain, bin];
  }
  return { gain: most, feature, bin: at };
}

/** What a tree says of a row. */
export function readTree(tree: Tree, row: ArrayLike<number>): number {
  let at = tree;
  while (typeof at !== 'number') at = (row[at[0]] ?? 0) <= at[1] ? at[2] : at[3];
  return at;
}
