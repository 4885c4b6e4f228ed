import { createHash } from 'node:crypto';
import { analyseName } from '../compare/analyse-name.ts';
import { weighPairing } from '../compare/compare-names.ts';
import type { NameType } from '../compare/name-unit.ts';
import { fitWeights, pairCase } from './fit-weights.ts';
import { NEUTRAL_ORGANISATION, NEUTRAL_PERSON } from './neutral-weights.ts';
import type { FoldedPair } from './recall-at-precision.ts';

/** Two names and the truth about them. */
export interface LabelledPair {
  readonly left: string;
  readonly right: string;
  readonly type: NameType;
  readonly isMatch: boolean;
}

/**
 * Scores each pair with weights that were fitted on the other folds, from neutral ones. A pair's fold is a hash of its
 * two names, so it is the same on every machine. Persons and organisations have weights of their own.
 *
 * @param folds at least 2
 * @returns for each pair its fold, its score by the weights of that fold, and its scores by those of each fold, in the
 * order of the pairs
 */
export function crossValidate(
  pairs: readonly LabelledPair[],
  folds: number,
): (Pick<FoldedPair, 'fold' | 'byFold'> & { readonly score: number })[] {
  const cases = pairs.map((pair) => ({
    ...pairCase(analyseName(pair.left, pair.type), analyseName(pair.right, pair.type), pair.isMatch),
    type: pair.type,
    fold: foldOf(pair, folds),
  }));
  const weightsOf = new Map<string, ReturnType<typeof fitWeights>>();
  for (const [type, start] of STARTS) {
    for (let fold = 0; fold < folds; fold += 1) {
      const seen = cases.filter((one) => one.type === type && one.fold !== fold);
      weightsOf.set(`${type} ${fold}`, seen.length > 0 ? fitWeights(seen, start) : start);
    }
  }
  return cases.map(({ left, right, pairing, type, fold }) => {
    const byFold = Array.from({ length: folds }, (_, other) => {
      const weights = weightsOf.get(`${type} ${other}`) ?? NEUTRAL_PERSON;
      return weighPairing(left, right, pairing, weights).score;
    });
    return { fold, byFold, score: byFold[fold] ?? 0 };
  });
}

const STARTS = [
  ['person', NEUTRAL_PERSON],
  ['organisation', NEUTRAL_ORGANISATION],
] as const;

const foldOf = ({ left, right }: LabelledPair, folds: number) =>
  (createHash('sha256').update(`${left}\t${right}`).digest()[0] ?? 0) % folds;
