import type { ReturnComparison } from '@breakwater/contracts/returns';
import { COMPARISON_KINDS, COMPARISON_NAMES, levelsOf } from './comparisons.ts';
import { type BandDecision, isStrong } from './decide-band.ts';
import type { GateModel } from './gate-model.ts';
import type { FoundReturn } from './matcher.ts';
import { MANY_PEOPLE, NOT_GIVEN, type Pair } from './pair.ts';
import type { PairWeight } from './weigh-pair.ts';

/** What is said of a pair: each comparison with its level and weight, for and against, and what came of it. */
export function describePair(
  model: GateModel,
  removal: { readonly id: string; readonly removedAt: number },
  pair: Pair,
  weight: PairWeight,
  decision: BandDecision,
): FoundReturn {
  return {
    removalId: removal.id,
    removedAt: removal.removedAt,
    priorBits: weight.priorBits,
    placePriorBits: weight.placePriorBits,
    bits: weight.bits,
    samePersonBits: weight.samePersonBits,
    sharedPlaceBits: weight.sharedPlaceBits,
    probability: decision.probability,
    groups: [...decision.groups],
    strong: decision.strong,
    band: decision.band,
    because: [...decision.because],
    comparisons: COMPARISON_KINDS.map((_, at) => describeComparison(model, pair, weight, at)),
  };
}

function describeComparison(model: GateModel, pair: Pair, weight: PairWeight, at: number): ReturnComparison {
  const { group } = COMPARISON_KINDS[at] ?? { group: 'behaviour' };
  const sharedBy = pair.sharedBy[at] ?? -1;
  const countedPlace = weight.countedPlace[at] ?? 0;
  return {
    group,
    comparison: COMPARISON_NAMES[at] ?? '',
    level: levelName(at, pair),
    bits: countedPlace + (weight.countedOver[at] ?? 0),
    fullBits: pair.same[at] ?? 0,
    strong: isStrong(model, pair, at),
    ...(sharedBy >= 0 && { sharedBy }),
    sharedPlaceBits: countedPlace,
  };
}

function levelName(at: number, pair: Pair): string {
  const level = pair.row[at] ?? NOT_GIVEN;
  if (level === NOT_GIVEN) return 'not-given';
  if (level === MANY_PEOPLE) return 'of-many-people';
  const name = COMPARISON_NAMES[at];
  return (name && levelsOf(name)[level]) ?? 'not-given';
}
