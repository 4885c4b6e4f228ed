import { fitLogistic, type SparseRow } from '../fellegi-sunter/fit-logistic.ts';
import { LinkageError } from '../model/linkage-error.ts';
import { compareHandles, HANDLE_LEVELS, HANDLE_MEASURES, type HandleComparison } from './compare-handles.ts';
import { areComparable, createHandleIndex } from './handle-index.ts';
import { type HandleWeights, handleWeights } from './handle-weights.ts';
import type { PreparedHandle } from './prepare-handle.ts';

/** Two handles of one person. */
export type HandlePair = readonly [PreparedHandle, PreparedHandle];

const FEWEST_PAIRS = 50;
/** Of so many handles one is compared with all others' partners: chance agreement needs no more. */
const EVERY = 3;

/**
 * Fits the weights of handles to pairs of one person, against the partners of others. A logistic regression over level
 * and measures; its constant is shifted so that bits are log2(m/u) for two handles drawn at random.
 *
 * @throws LinkageError `linkage-labels-unusable` for fewer than 50 pairs
 */
export function trainHandles(pairs: readonly HandlePair[]): HandleWeights {
  if (pairs.length < FEWEST_PAIRS) {
    throw new LinkageError(
      'linkage-labels-unusable',
      `Weights of handles need at least ${FEWEST_PAIRS} pairs of one person; there are ${pairs.length}.`,
    );
  }
  const trues = pairs.filter(([a, b]) => areComparable(a, b)).map(([a, b]) => compareHandles(a, b));
  const others: HandleComparison[] = [];
  const index = createHandleIndex(pairs.map(([, b]) => b));
  let drawn = 0;
  for (let place = 0; place < pairs.length; place += EVERY) {
    const a = pairs[place]?.[0];
    if (!a) continue;
    drawn += pairs.length - 1;
    for (const other of index.find(a)) {
      const b = pairs[other]?.[1];
      if (b && other !== place) others.push(compareHandles(a, b));
    }
  }
  const compared = [...trues, ...others];
  const size = 1 + HANDLE_LEVELS.length + HANDLE_MEASURES.length;
  const weights = fitLogistic(
    compared.length,
    size,
    (at) => at < trues.length,
    (at, row) => describe(compared[at], row),
  );
  weights[0] = (weights[0] ?? 0) + Math.log(drawn / pairs.length);
  return handleWeights(weights.map((weight) => weight * Math.LOG2E));
}

function describe(comparison: HandleComparison | undefined, row: SparseRow): void {
  if (!comparison) return;
  row.count = 2 + HANDLE_MEASURES.length;
  row.places[0] = 0;
  row.values[0] = 1;
  row.places[1] = 1 + HANDLE_LEVELS.indexOf(comparison.level);
  row.values[1] = 1;
  comparison.measures.forEach((value, at) => {
    row.places[2 + at] = 1 + HANDLE_LEVELS.length + at;
    row.values[2 + at] = value;
  });
}
