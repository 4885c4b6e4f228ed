import {
  dropRare,
  type Example,
  type ExampleFolds,
  fitPlatt,
  fitWeights,
  type LinearWeights,
  type Recipe,
  rowsWithout,
  type SparseRows,
  scoreRow,
} from '@breakwater/learn';
import type { ReadRows } from './read-rows.ts';

/** Models of a split, each of which has not seen its fold. */
export interface FoldModels {
  readonly folds: ExampleFolds;
  /** Log-odds of a row by the model of a fold, calibrated over all folds together. */
  scoreOf(fold: number, rows: ReadRows, row: number): number | undefined;
  /** Weights of a fold. */
  weightsOf(fold: number): LinearWeights;
  readonly calibration: { readonly slope: number; readonly shift: number };
}

/** What is learnt. */
export interface FoldInput {
  readonly examples: readonly Example[];
  /** The same examples as rows of whole hashes. */
  readonly hashed: SparseRows;
  readonly labels: Uint8Array;
  readonly recipe: Recipe;
}

/**
 * Trains one model a fold, as `trainTextModel` does for its figures: rows of the fold and all near-duplicates of them are left
 * out, whoever wrote them.
 */
export function trainFolds({ examples, hashed, labels, recipe }: FoldInput, folds: ExampleFolds): FoldModels {
  const own = Uint8Array.from(examples, (example) => (example.own ? 1 : 0));
  const nowhere = 2 ** recipe.features.bits;
  const data = dropRare(hashed, {
    groups: folds.groups,
    own,
    least: recipe.leastAccounts,
    nowhere,
    mask: nowhere - 1,
  });
  const costs = Float64Array.from(examples, ({ cost = 1 }) => cost);
  const weights = Array.from({ length: folds.folds }, (_, fold) =>
    fitWeights(data, recipe, { rows: rowsWithout(folds, fold), labels, costs }),
  );
  const weightsOf = (fold: number): LinearWeights => {
    const found = weights[fold];
    if (!found) throw new RangeError(`There is no fold ${fold}.`);
    return found;
  };
  const heldOut = Float64Array.from(examples, (_, row) =>
    scoreRow(data, row, weightsOf(folds.foldOf[row] ?? 0)),
  );
  const calibration = fitPlatt(heldOut, labels);
  return {
    folds,
    calibration,
    weightsOf,
    scoreOf: (fold, rows, row) =>
      rows.judged[row] === 1
        ? calibration.slope * scoreRow(rows.data, row, weightsOf(fold)) + calibration.shift
        : undefined,
  };
}
