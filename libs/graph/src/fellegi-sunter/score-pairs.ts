import { type ComparedPairs, NOT_GIVEN } from '../fields/compare-pairs.ts';
import type { FilledField } from '../fields/read-fields.ts';
import type { LinkageModel } from '../model/linkage-model.ts';

/** What one comparison of a pair says, for (above 0) or against. */
export interface WaterfallStep {
  readonly comparison: string;
  readonly level: string;
  /** As counted: after rarity and the cap of its group. */
  readonly bits: number;
  /** What the rarity of the value adds or takes; part of `fullBits`. */
  readonly rarityBits: number;
  /** Before the cap of its group. */
  readonly fullBits: number;
}

/** Everything that a pair is judged by: the prior and the steps add up to `bits`. */
export interface Waterfall {
  readonly priorBits: number;
  readonly steps: readonly WaterfallStep[];
  readonly bits: number;
}

/** Weighs compared pairs by a model. */
export interface PairScorer {
  /** log2 of the odds of each pair that it is of one entity. */
  score(pairs: ComparedPairs): Float64Array;
  explain(pairs: ComparedPairs, at: number): Waterfall;
}

/** Levels at which the rarity of the value counts: the same. */
const SAME = 1;

/**
 * Weights after Fellegi and Sunter 1969: the prior and the bits of each level add up; a value that is the same weighs
 * more the rarer it is (Winkler 1990), by the frequencies of the records at hand; of a group that hangs together the
 * strongest counts in full and the rest by `groupShare`.
 */
export function createPairScorer(model: LinkageModel, fields: readonly FilledField[]): PairScorer {
  const weights = model.comparisons.map(({ levels }) =>
    Float64Array.from([0, ...levels.map(({ bits }) => bits)]),
  );
  const rarities = model.comparisons.map(({ rarity }, place) => rarityBits(fields[place], rarity));
  const groups = groupsOf(model);
  const width = model.comparisons.length;
  const full = new Float64Array(width);

  function rarityAt(pairs: ComparedPairs, at: number, place: number): number {
    const id = fields[place]?.column.ids[pairs.left[at] ?? 0] ?? -1;
    return id < 0 ? 0 : (rarities[place]?.[id] ?? 0);
  }

  /** Bits of each comparison before any cap. */
  function weighEach(pairs: ComparedPairs, at: number): void {
    for (let place = 0; place < width; place += 1) {
      const level = pairs.levels[at * width + place] ?? 0;
      full[place] = (weights[place]?.[level] ?? 0) + (level === SAME ? rarityAt(pairs, at, place) : 0);
    }
  }

  /** Bits of each comparison as they count. */
  function cap(bits: Float64Array): Float64Array {
    for (const group of groups) capGroup(bits, group, model.groupShare);
    return bits;
  }

  const sumOf = (bits: Float64Array): number => bits.reduce((sum, one) => sum + one, model.priorBits);

  return {
    score: (pairs) =>
      Float64Array.from(pairs.left, (_, at) => {
        weighEach(pairs, at);
        return sumOf(cap(full));
      }),
    explain: (pairs, at) => {
      weighEach(pairs, at);
      const counted = cap(Float64Array.from(full));
      const steps = model.comparisons.map(({ name, levels }, place) => {
        const level = pairs.levels[at * width + place] ?? 0;
        return {
          comparison: name,
          level: levels[level - 1]?.name ?? NOT_GIVEN,
          bits: counted[place] ?? 0,
          rarityBits: level === SAME ? rarityAt(pairs, at, place) : 0,
          fullBits: full[place] ?? 0,
        };
      });
      return { priorBits: model.priorBits, steps, bits: sumOf(counted) };
    },
  };
}

/** For each value of a field, what its rarity adds: log2 of the share that values usually have over its own. */
function rarityBits(field: FilledField | undefined, rarity: number): Float64Array {
  if (!field || rarity === 0) return new Float64Array();
  return rarityOf(field).map((bits) => bits * rarity);
}

/** log2(usual share / share of the value), for each value of a field; the usual share is that of agreeing by chance. */
export function rarityOf({ column }: FilledField): Float64Array {
  let usual = 0;
  for (const count of column.counts) usual += (count / column.filled) ** 2;
  return Float64Array.from(column.counts, (count) => Math.log2((usual * column.filled) / count));
}

function groupsOf({ comparisons, groupShare }: LinkageModel): readonly number[][] {
  if (groupShare === 1) return [];
  const groups = new Map<string, number[]>();
  comparisons.forEach(({ group }, place) => {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), place]);
  });
  return [...groups.values()].filter((places) => places.length > 1);
}

/** Of what speaks for and of what speaks against, each apart, the strongest keeps its bits and the rest a share. */
function capGroup(bits: Float64Array, group: readonly number[], share: number): void {
  let [most, least] = [-1, -1];
  for (const place of group) {
    const own = bits[place] ?? 0;
    if (own > 0 && (most < 0 || own > (bits[most] ?? 0))) most = place;
    if (own < 0 && (least < 0 || own < (bits[least] ?? 0))) least = place;
  }
  for (const place of group) {
    if (place !== most && place !== least) bits[place] = (bits[place] ?? 0) * share;
  }
}
