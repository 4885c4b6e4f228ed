import type { ComparedPairs } from '../fields/compare-pairs.ts';
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

  function weigh(pairs: ComparedPairs, at: number): number {
    let sum = model.priorBits;
    for (let place = 0; place < width; place += 1) {
      const level = pairs.levels[at * width + place] ?? 0;
      let bits = weights[place]?.[level] ?? 0;
      if (level === SAME) bits += rarityAt(pairs, at, place);
      full[place] = bits;
      sum += bits;
    }
    for (const group of groups) sum -= overCap(full, group, model.groupShare);
    return sum;
  }

  return {
    score: (pairs) => Float64Array.from(pairs.left, (_, at) => weigh(pairs, at)),
    explain: (pairs, at) => {
      const bits = weigh(pairs, at);
      const counted = cappedBits(full, groups, model.groupShare);
      const steps = model.comparisons.map((comparison, place) => {
        const level = pairs.levels[at * width + place] ?? 0;
        return {
          comparison: comparison.name,
          level: comparison.levels[level - 1]?.name ?? 'not-given',
          bits: counted[place] ?? 0,
          rarityBits: level === SAME ? rarityAt(pairs, at, place) : 0,
          fullBits: full[place] ?? 0,
        };
      });
      return { priorBits: model.priorBits, steps, bits };
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

/** What the cap takes from a group. What speaks for and what speaks against are capped apart. */
function overCap(full: Float64Array, group: readonly number[], share: number): number {
  let [most, least, above, below] = [0, 0, 0, 0];
  for (const place of group) {
    const bits = full[place] ?? 0;
    if (bits > 0) above += bits;
    else below += bits;
    if (bits > most) most = bits;
    if (bits < least) least = bits;
  }
  return (above - most) * (1 - share) + (below - least) * (1 - share);
}

/** The bits of each comparison after the caps: the strongest of a group, for and against, keeps its own. */
function cappedBits(full: Float64Array, groups: readonly number[][], share: number): Float64Array {
  const counted = Float64Array.from(full);
  for (const group of groups) {
    const bits = group.map((place) => full[place] ?? 0);
    const strongest = [bits.indexOf(Math.max(...bits)), bits.indexOf(Math.min(...bits))];
    group.forEach((place, at) => {
      if (!strongest.includes(at)) counted[place] = (full[place] ?? 0) * share;
    });
  }
  return counted;
}
