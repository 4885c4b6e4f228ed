import { DEFAULT_BLOCKING } from '../blocking/candidate-pairs.ts';
import { shares } from '../fellegi-sunter/expectation-maximisation.ts';
import { fitLogistic, type SparseRow } from '../fellegi-sunter/fit-logistic.ts';
import { rarityOf } from '../fellegi-sunter/score-pairs.ts';
import { comparisonShapes } from '../fields/compare-pairs.ts';
import { assembleModel } from '../model/assemble-model.ts';
import type { Chances } from '../model/chances.ts';
import { LinkageError } from '../model/linkage-error.ts';
import type { LinkageModel } from '../model/linkage-model.ts';
import type { PreparedRecords } from './prepare-records.ts';

/** More pairs change the weights no more; a sample of them that depends on nothing but their place is taken. */
const MOST_PAIRS = 250_000;
const FEWEST_OF_A_KIND = 20;
const BITS = Math.LOG2E;

/**
 * Fits a model to labelled pairs: m and u are counted, the bits of the levels are those of a logistic regression over
 * them, which takes out what Fellegi–Sunter counts twice where fields hang together. `isUsed` says which rows may be
 * learned from; a pair needs both.
 *
 * @throws LinkageError `linkage-labels-unusable` where too few pairs of one entity, or of two, are candidates
 */
export function trainFromLabels(
  { fields, pairs }: PreparedRecords,
  entityOf: readonly (string | number)[],
  blocking: LinkageModel['blocking'] = DEFAULT_BLOCKING,
  isUsed: (row: number) => boolean = () => true,
): LinkageModel {
  const { left, right, levels, width } = pairs;
  const isTrue = (at: number) => entityOf[left[at] ?? 0] === entityOf[right[at] ?? 0];
  const used = usedPairs(left, right, isUsed);
  const trues = used.reduce((sum, at) => sum + (isTrue(at) ? 1 : 0), 0);
  if (trues < FEWEST_OF_A_KIND || used.length - trues < FEWEST_OF_A_KIND) {
    throw new LinkageError(
      'linkage-labels-unusable',
      `Only ${trues} candidate pairs are of one entity and ${used.length - trues} are not: weights need at least ${FEWEST_OF_A_KIND} of each. Give more labelled records.`,
    );
  }
  const shapes = comparisonShapes(fields);
  const starts: number[] = [];
  let size = 1;
  for (const shape of shapes) {
    starts.push(size - 1);
    size += shape.levels.length - 1;
  }
  const rarities = fields.map(rarityOf);
  const describe = (index: number, row: SparseRow): void => {
    const at = used[index] ?? 0;
    row.count = 0;
    put(row, 0, 1);
    for (let place = 0; place < width; place += 1) {
      const level = levels[at * width + place] ?? 0;
      if (level > 0) put(row, (starts[place] ?? 0) + level, 1);
    }
    for (let place = 0; place < fields.length; place += 1) {
      const id = fields[place]?.column.ids[left[at] ?? 0] ?? -1;
      if (levels[at * width + place] === 1 && id >= 0) put(row, size + place, rarities[place]?.[id] ?? 0);
    }
  };
  const weights = fitLogistic(
    used.length,
    size + fields.length,
    (index) => isTrue(used[index] ?? 0),
    describe,
  );
  const bitsAt = (place: number): number => (weights[place] ?? 0) * BITS;
  return assembleModel({
    weights: 'from-labels',
    fields,
    blocking,
    chances: countChances(
      used,
      isTrue,
      levels,
      width,
      shapes.map((shape) => shape.levels.length),
    ),
    priorBits: bitsAt(0),
    bitsAt: (place, level) => bitsAt((starts[place] ?? 0) + level),
    rarityAt: (place) => (place < fields.length ? bitsAt(size + place) : 0),
  });
}

function put(row: SparseRow, place: number, value: number): void {
  row.places[row.count] = place;
  row.values[row.count] = value;
  row.count += 1;
}

/** Places of the pairs that may be learned from; of too many, every so manieth by a mix of its rows. */
function usedPairs(left: Int32Array, right: Int32Array, isUsed: (row: number) => boolean): number[] {
  const all: number[] = [];
  left.forEach((a, at) => {
    if (isUsed(a) && isUsed(right[at] ?? 0)) all.push(at);
  });
  if (all.length <= MOST_PAIRS) return all;
  const limit = (MOST_PAIRS / all.length) * 2 ** 32;
  return all.filter(
    (at) => Math.imul((left[at] ?? 0) ^ Math.imul(right[at] ?? 0, 0x85ebca6b), 0x9e3779b1) >>> 0 < limit,
  );
}

function countChances(
  used: readonly number[],
  isTrue: (at: number) => boolean,
  levels: Uint8Array,
  width: number,
  sizes: readonly number[],
): Pick<Chances, 'm' | 'u'> {
  const m = sizes.map((size) => new Float64Array(size));
  const u = sizes.map((size) => new Float64Array(size));
  for (const at of used) {
    const counts = isTrue(at) ? m : u;
    for (let place = 0; place < width; place += 1) {
      const of = counts[place];
      const level = levels[at * width + place] ?? 0;
      if (of) of[level] = (of[level] ?? 0) + 1;
    }
  }
  return { m: m.map(shares), u: u.map(shares) };
}
