import { seededRandom } from '@breakwater/kernel';
import { binEdges, binRows, type NumberRows } from './binned.ts';
import { growTree, readTree, type Tree } from './grow-tree.ts';

/** A sum of trees, in log-odds. */
export interface TreeModel {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** How trees are boosted. */
export interface BoostOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly depth: number;
  readonly ridge: number;
  readonly leastLeaf: number;
  /** Share of rows, and of features, that a tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  /** Models whose mean is taken: each sees other parts. */
  readonly models: number;
  readonly seed: number;
  /** Bins of a feature, at most 256: more where few rows at one end decide. */
  readonly bins?: number;
}

/**
 * Boosted trees for labels from 0 to 1 by logistic loss. Every tree sees a part of the rows and of the features, and the mean
 * of several such models is kept. The same seed gives the same model.
 *
 * @example
 * const rows = Array.from({ length: 40 }, (_, at) => Float64Array.of(at));
 * const labels = rows.map((row) => ((row[0] ?? 0) < 20 ? 0 : 1));
 * const options = { rounds: 20, rate: 0.3, depth: 1, ridge: 1, leastLeaf: 1, rowShare: 1, featureShare: 1, models: 1, seed: 1 };
 * const model = boostTrees(rows, labels, options);
 * scoreTrees(model, [5]) < 0 && scoreTrees(model, [35]) > 0 // => true
 */
export function boostTrees(rows: NumberRows, labels: readonly number[], options: BoostOptions): TreeModel {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) =>
    binEdges(
      rows.map((row) => row[feature] ?? 0),
      options.bins,
    ),
  );
  const binned = binRows(rows, edges);
  const mean = (labels.reduce((sum, label) => sum + label, 0) + 1) / (labels.length + 2);
  const base = Math.log(mean / (1 - mean));
  const random = seededRandom(options.seed);
  const trees: Tree[] = [];
  for (let model = 0; model < options.models; model++) {
    const scores = new Float64Array(rows.length).fill(base);
    const gradients = new Float64Array(rows.length);
    const curvatures = new Float64Array(rows.length);
    for (let round = 0; round < options.rounds; round++) {
      for (let at = 0; at < rows.length; at++) {
        const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
        gradients[at] = p - (labels[at] ?? 0);
        curvatures[at] = p * (1 - p);
      }
      const features = edges.map((_, at) => at).filter(() => random() < options.featureShare);
      const some = Int32Array.from(labels.keys()).filter(() => random() < options.rowShare);
      const tree = growTree(
        { ...options, binned, edges, size: rows.length, gradients, curvatures, features },
        some,
      );
      rows.forEach((row, at) => {
        scores[at] = (scores[at] ?? 0) + options.rate * readTree(tree, row);
      });
      trees.push(scaled(tree, options.rate / options.models));
    }
  }
  return { base, trees };
}

function scaled(tree: Tree, by: number): Tree {
  if (typeof tree === 'number') return tree * by;
  return [tree[0], tree[1], scaled(tree[2], by), scaled(tree[3], by)];
}

/** Log-odds of a row. */
export function scoreTrees({ base, trees }: TreeModel, row: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) sum += readTree(tree, row);
  return sum;
}
