import {
  HANDLE_LEVELS,
  HANDLE_MEASURES,
  type HandleComparison,
  type HandleLevel,
} from './compare-handles.ts';

/** What the agreement of two handles weighs, in bits: log2 of how much likelier it is of one person than by chance. */
export interface HandleWeights {
  readonly constant: number;
  readonly levels: Readonly<Record<HandleLevel, number>>;
  readonly measures: Readonly<Record<(typeof HANDLE_MEASURES)[number], number>>;
}

/** What handles that share too little to be compared weigh: 28 % of the pairs of one person are so. */
export const INCOMPARABLE_BITS = -1.8;

/** The weight of a comparison, in bits. */
export function weighHandles({ level, measures }: HandleComparison, weights: HandleWeights): number {
  let bits = weights.constant + weights.levels[level];
  HANDLE_MEASURES.forEach((name, place) => {
    bits += (measures[place] ?? 0) * weights.measures[name];
  });
  return bits;
}

/** Weights from a vector: the constant, the levels, the measures. */
export function handleWeights(vector: ArrayLike<number>): HandleWeights {
  const rounded = (place: number): number => Number((vector[place] ?? 0).toFixed(3));
  return {
    constant: rounded(0),
    levels: Object.fromEntries(
      HANDLE_LEVELS.map((name, at) => [name, rounded(1 + at)]),
    ) as HandleWeights['levels'],
    measures: Object.fromEntries(
      HANDLE_MEASURES.map((name, at) => [name, rounded(1 + HANDLE_LEVELS.length + at)]),
    ) as HandleWeights['measures'],
  };
}
