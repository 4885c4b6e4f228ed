import { EVIDENCE_GROUPS } from '@breakwater/contracts/returns';
import { COMPARISON_KINDS } from './comparisons.ts';
import type { GateModel } from './gate-model.ts';
import type { Pair } from './pair.ts';

const GROUPS = EVIDENCE_GROUPS.length;
const GROUP_OF = Uint8Array.from(COMPARISON_KINDS, ({ group }) => EVIDENCE_GROUPS.indexOf(group));
const MEMBERS = EVIDENCE_GROUPS.map((_, group) =>
  COMPARISON_KINDS.flatMap((_kind, at) => (GROUP_OF[at] === group ? [at] : [])),
);
const IS_WEAK = COMPARISON_KINDS.map(({ weak }) => weak === true);
const SIZE = COMPARISON_KINDS.length;

/** What the comparisons of a pair come to. */
export interface PairWeight {
  /** log2 odds of the same person against anybody else, before calibration. */
  bits: number;
  /** log2 of what it was before anything was compared. */
  priorBits: number;
  samePersonBits: number;
  sharedPlaceBits: number;
  /** What the strongest comparison of each group weighs that is not weak. */
  readonly groupBits: Float64Array;
  /** By comparison, after the caps: bits for the place, and bits for the person beyond them. */
  readonly countedPlace: Float64Array;
  readonly countedOver: Float64Array;
}

/** Weighs pairs into one `PairWeight` that is filled again and again. */
export interface PairWeigher {
  /** `prior` is the chance that the sign-up is this removed account again, before anything was compared. */
  weigh(pair: Pair, prior: number): PairWeight;
}

/**
 * Adds up a pair under three hypotheses: the same person, somebody else at the same place, anybody (Fellegi and Sunter
 * 1969, with the place added). What place explains as well as the person counts for both; only what is beyond it tells
 * them apart. Within a group the strongest counts in full and the rest in part, in either direction: it hangs together.
 */
export function createPairWeigher(model: GateModel): PairWeigher {
  const rests = EVIDENCE_GROUPS.map((group) => (group === 'behaviour' ? model.restOfBehaviour : model.rest));
  const placeOdds = Math.log2(model.placeOdds);
  const weight: PairWeight = {
    bits: 0,
    priorBits: 0,
    samePersonBits: 0,
    sharedPlaceBits: 0,
    groupBits: new Float64Array(GROUPS),
    countedPlace: new Float64Array(SIZE),
    countedOver: new Float64Array(SIZE),
  };
  /** For each group the comparison that speaks loudest for it, then those that do against it. */
  const strongest = new Int8Array(GROUPS * 2);

  /** Caps one kind of bits by group, in place; the sum of them. */
  function cap(counted: Float64Array): number {
    for (let group = 0; group < GROUPS; group += 1) {
      strongest[group] = extreme(counted, group, 1);
      strongest[GROUPS + group] = extreme(counted, group, -1);
    }
    let sum = 0;
    for (let at = 0; at < SIZE; at += 1) {
      const group = GROUP_OF[at] ?? 0;
      const isFirst = strongest[group] === at || strongest[GROUPS + group] === at;
      const bits = (counted[at] ?? 0) * (isFirst ? 1 : (rests[group] ?? 1));
      counted[at] = bits;
      sum += bits;
    }
    return sum;
  }

  /** Which comparison of a group speaks loudest in a direction. */
  function extreme(counted: Float64Array, group: number, sign: 1 | -1): number {
    let best = -1;
    let most = 0;
    for (const at of MEMBERS[group] ?? []) {
      const bits = (counted[at] ?? 0) * sign;
      if (bits > most) {
        most = bits;
        best = at;
      }
    }
    return best;
  }

  function weigh(pair: Pair, chance: number): PairWeight {
    const prior = Math.log2(chance);
    const { groupBits, countedPlace, countedOver } = weight;
    groupBits.fill(0);
    for (let at = 0; at < SIZE; at += 1) {
      const same = pair.same[at] ?? 0;
      const place = pair.place[at] ?? 0;
      countedPlace[at] = place;
      countedOver[at] = same - place;
      const group = GROUP_OF[at] ?? 0;
      if (!IS_WEAK[at] && same > (groupBits[group] ?? 0)) groupBits[group] = same;
    }
    const place = cap(countedPlace);
    const over = cap(countedOver);
    weight.sharedPlaceBits = place;
    weight.samePersonBits = place + over;
    weight.bits = prior + place + over - Math.log2(1 + 2 ** (prior + placeOdds + place));
    weight.priorBits = prior;
    return weight;
  }

  return { weigh };
}
