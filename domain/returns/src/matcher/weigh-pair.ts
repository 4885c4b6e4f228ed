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
  /** The same of somebody else at its place. */
  placePriorBits: number;
  samePersonBits: number;
  sharedPlaceBits: number;
  /** What the strongest comparison of each group weighs that is not weak. */
  readonly groupBits: Float64Array;
  /** By comparison, after the caps: bits for the place, and bits for the person beyond them. */
  readonly countedPlace: Float64Array;
  readonly countedOver: Float64Array;
}

export interface PairPrior {
  readonly same: number;
  readonly place: number;
}

/** Weighs pairs into one `PairWeight` that is filled again and again. */
export interface PairWeigher {
  /** Chances before anything was compared: that the sign-up is this removed account again, or somebody else at its place. */
  weigh(pair: Pair, prior: PairPrior): PairWeight;
}

/**
 * Adds up a pair under three hypotheses: the same person, somebody else at the same place, anybody (Fellegi and Sunter
 * 1969, with the place added). What place explains as well as the person counts for both; only what is beyond it tells
 * them apart. Within a group the strongest counts in full and the rest in part, in either direction: it hangs together.
 */
export function createPairWeigher(model: GateModel): PairWeigher {
  const rests = EVIDENCE_GROUPS.map((group) => (group === 'behaviour' ? model.restOfBehaviour : model.rest));
  const weight: PairWeight = {
    bits: 0,
    priorBits: 0,
    placePriorBits: 0,
    samePersonBits: 0,
    sharedPlaceBits: 0,
    groupBits: new Float64Array(GROUPS),
    countedPlace: new Float64Array(SIZE),
    countedOver: new Float64Array(SIZE),
  };
  /** For each group the comparison that speaks loudest for it, then those that do against it. */
  const strongest = new Int8Array(GROUPS * 2);

  /**
   * By how much what speaks against it is lessened: some change whatever they can, and of them all of it together says
   * nothing (a mixture of two kinds of people, of whom `careful` is the share of the second).
   */
  function soften(): number {
    const { countedPlace, countedOver } = weight;
    let against = 0;
    for (let at = 0; at < SIZE; at += 1)
      against += Math.min(0, (countedPlace[at] ?? 0) + (countedOver[at] ?? 0));
    return against === 0 ? 1 : Math.log2((1 - model.careful) * 2 ** against + model.careful) / against;
  }

  /** Caps one kind of bits by group, in place. */
  function cap(counted: Float64Array): void {
    for (let group = 0; group < GROUPS; group += 1) {
      strongest[group] = extreme(counted, group, 1);
      strongest[GROUPS + group] = extreme(counted, group, -1);
    }
    for (let at = 0; at < SIZE; at += 1) {
      const group = GROUP_OF[at] ?? 0;
      const isFirst = strongest[group] === at || strongest[GROUPS + group] === at;
      counted[at] = (counted[at] ?? 0) * (isFirst ? 1 : (rests[group] ?? 1));
    }
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

  function weigh(pair: Pair, chances: PairPrior): PairWeight {
    const prior = Math.log2(chances.same);
    const placePrior = Math.log2(chances.place);
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
    cap(countedPlace);
    cap(countedOver);
    let place = 0;
    let over = 0;
    const ofSame = soften();
    for (let at = 0; at < SIZE; at += 1) {
      const atPlace = countedPlace[at] ?? 0;
      const same = atPlace + (countedOver[at] ?? 0);
      countedOver[at] = (same < 0 ? same * ofSame : same) - atPlace;
      place += atPlace;
      over += countedOver[at] ?? 0;
    }
    weight.sharedPlaceBits = place;
    weight.samePersonBits = place + over;
    weight.bits = prior + place + over - Math.log2(1 + 2 ** (placePrior + place));
    weight.priorBits = prior;
    weight.placePriorBits = placePrior;
    return weight;
  }

  return { weigh };
}
