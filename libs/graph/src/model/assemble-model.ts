import { comparisonShapes } from '../fields/compare-pairs.ts';
import type { Field } from '../fields/field.ts';
import type { Chances } from './chances.ts';
import { DEFAULT_CLUSTERING, type LinkageModel } from './linkage-model.ts';

/** What training found, by place of the comparison and place of the level, 1 for the strongest. */
export interface TrainedWeights {
  readonly weights: LinkageModel['weights'];
  readonly fields: readonly Field[];
  readonly blocking: LinkageModel['blocking'];
  readonly priorBits: number;
  readonly chances: Pick<Chances, 'm' | 'u'>;
  readonly bitsAt: (place: number, level: number) => number;
  readonly rarityAt: (place: number) => number;
}

/** Writes trained weights as a model, in figures that a person can read. */
export function assembleModel(trained: TrainedWeights): LinkageModel {
  const { weights, fields, blocking, priorBits, chances, bitsAt, rarityAt } = trained;
  return {
    format: 'breakwater-linkage/1',
    weights,
    fields: fields.map(({ name, kind }) => ({ name, kind })),
    priorBits: rounded(priorBits, 3),
    comparisons: comparisonShapes(fields).map(({ name, levels }, place) => ({
      name,
      levels: levels.slice(1).map((level, at) => ({
        name: level,
        m: rounded(chances.m[place]?.[at + 1] ?? 0, 6),
        u: rounded(chances.u[place]?.[at + 1] ?? 0, 6),
        bits: rounded(bitsAt(place, at + 1), 3),
      })),
      rarity: rounded(rarityAt(place), 3),
    })),
    groupShare: 1,
    clustering: DEFAULT_CLUSTERING,
    blocking: { mostRecords: blocking.mostRecords },
  };
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
