import type { EvidenceGroup, ReturnComparison, ReturnEvidence } from '@breakwater/contracts/returns';

/** The order in which groups are told: from what names one person to what many do alike. */
const GROUPS = {
  contact: 0,
  payment: 1,
  device: 2,
  network: 3,
  profile: 4,
  behaviour: 5,
} as const satisfies Readonly<Record<EvidenceGroup, number>>;

/** A comparison as a bar: from where the ones before it led to where it leads, in bits. */
export interface WaterfallBar {
  readonly comparison: ReturnComparison;
  readonly from: number;
  readonly to: number;
  /** Where it would have led without the cap of its group; the same as `to` where nothing was cut. */
  readonly uncapped: number;
}

export interface WaterfallGroup {
  readonly group: EvidenceGroup;
  /** What all of it weighs, in bits. */
  readonly bits: number;
  readonly bars: readonly WaterfallBar[];
}

/** Comparisons as steps from the prior to the sum, and the ends of the scale, which zero is always on. */
export interface Waterfall {
  readonly groups: readonly WaterfallGroup[];
  /**
   * What is taken off because somebody else at the same place would look like this too: from where all comparisons led
   * to the sum.
   */
  readonly place: { readonly from: number; readonly to: number } | undefined;
  /** Compared with nothing: it was not given on one side, and says nothing either way. */
  readonly notGiven: readonly ReturnComparison[];
  readonly least: number;
  readonly most: number;
}

const NOT_GIVEN = 'not-given';
/** Less than this is rounding. */
const LEAST_BITS = 0.05;

/**
 * Lays the comparisons of an account with a removed one out as a waterfall, group by group, the weightiest first.
 *
 * @example
 * ```ts
 * layoutWaterfall({ priorBits: -20, bits: -20, comparisons: [] }) // => { groups: [], place: undefined, notGiven: [], least: -20, most: 0 }
 * ```
 */
export function layoutWaterfall({
  priorBits,
  bits,
  comparisons,
}: Pick<ReturnEvidence, 'priorBits' | 'bits' | 'comparisons'>): Waterfall {
  const isGiven = ({ level, bits: own }: ReturnComparison) => level !== NOT_GIVEN || own !== 0;
  const ordered = comparisons
    .filter(isGiven)
    .sort((a, b) => GROUPS[a.group] - GROUPS[b.group] || Math.abs(b.bits) - Math.abs(a.bits));
  const groups: { group: EvidenceGroup; bits: number; bars: WaterfallBar[] }[] = [];
  let at = priorBits;
  for (const comparison of ordered) {
    const bar = { comparison, from: at, to: at + comparison.bits, uncapped: at + comparison.fullBits };
    const last = groups.at(-1);
    if (last?.group === comparison.group) {
      last.bars.push(bar);
      last.bits += comparison.bits;
    } else groups.push({ group: comparison.group, bits: comparison.bits, bars: [bar] });
    at = bar.to;
  }
  const places = groups.flatMap(({ bars }) => bars.flatMap(({ to, uncapped }) => [to, uncapped]));
  return {
    groups,
    place: Math.abs(bits - at) < LEAST_BITS ? undefined : { from: at, to: bits },
    notGiven: comparisons.filter((one) => !isGiven(one)),
    least: Math.min(0, priorBits, bits, ...places),
    most: Math.max(0, priorBits, bits, ...places),
  };
}
