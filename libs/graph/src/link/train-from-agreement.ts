import { DEFAULT_BLOCKING } from '../blocking/candidate-pairs.ts';
import { maximise, shares } from '../fellegi-sunter/expectation-maximisation.ts';
import { countPatterns } from '../fellegi-sunter/patterns.ts';
import { randomPairs } from '../fellegi-sunter/random-pairs.ts';
import { type ComparedPairs, comparePairs, comparisonShapes } from '../fields/compare-pairs.ts';
import { assembleModel } from '../model/assemble-model.ts';
import type { Chances } from '../model/chances.ts';
import type { LinkageModel } from '../model/linkage-model.ts';
import type { OnStep, PreparedRecords } from './prepare-records.ts';

const MOST_RANDOM_PAIRS = 200_000;
/** Share of candidate pairs that EM begins with as being of one entity. */
const FIRST_SHARE = 0.2;
/**
 * Pairs that the belief of m is worth. Without it EM took sharing a town for being one person among 500 records; from some
 * ten thousand records on it no longer shows.
 */
const BELIEF_PAIRS = 1_500;

/** Candidates a record from which on most of them agree by chance. */
const MANY_CANDIDATES = 5;
/** Below this EM has taken no pair for one of an entity. */
const COLLAPSED_SHARE = 0.002;

/**
 * Finds a model without labels: EM over the patterns of the candidates moves m, u and the prior. u begins as the
 * agreement of all candidates, most of which are chance, and not of pairs drawn at random: candidates were chosen because
 * they agree somewhere. With u held at random pairs EM took nearly all candidates of two of three measured sets for
 * matches; begun there it went astray where few candidates match. Only where a record has few candidates, of which
 * then most match, random pairs are the beginning. Agreement never counts against: m ≥ u where values are the same.
 */
export function trainFromAgreement(
  { fields, pairs, order }: PreparedRecords,
  blocking: LinkageModel['blocking'] = DEFAULT_BLOCKING,
  onStep: OnStep = () => {},
): LinkageModel {
  const sizes = comparisonShapes(fields).map(({ levels }) => levels.length);
  const patterns = countPatterns(pairs, sizes);
  const believed = sizes.map(believedM);
  const chance =
    pairs.left.length >= MANY_CANDIDATES * order.length
      ? pairs
      : comparePairs(fields, randomPairs(order.length, MOST_RANDOM_PAIRS));
  const start: Chances = { m: believed, u: agreementOf(chance, sizes), share: FIRST_SHARE };
  const options = {
    belief: { m: believed, pairs: BELIEF_PAIRS },
    onRound: (round: number, most: number) => onStep('train', round, most),
  };
  const moved = maximise(patterns, start, options);
  // In a handful of pairs of which nearly all match, u can take them all: it is held at chance then.
  const chances =
    moved.share < COLLAPSED_SHARE ? maximise(patterns, start, { ...options, fitU: false }) : moved;
  const bitsAt = (place: number, level: number): number =>
    Math.log2((chances.m[place]?.[level] || 1) / (chances.u[place]?.[level] || 1));
  return assembleModel({
    weights: 'from-agreement',
    fields,
    blocking,
    chances,
    priorBits: Math.log2(chances.share / (1 - chances.share)),
    bitsAt: (place, level) => (level === 1 ? Math.max(0, bitsAt(place, level)) : bitsAt(place, level)),
    rarityAt: (place) => (place < fields.length ? 1 : 0),
  });
}

/** How often pairs agree at each level. */
function agreementOf({ left, levels, width }: ComparedPairs, sizes: readonly number[]): Float64Array[] {
  const counts = sizes.map((size) => new Float64Array(size).fill(0.5));
  for (let at = 0; at < left.length; at += 1) {
    for (let place = 0; place < width; place += 1) {
      const of = counts[place];
      const level = levels[at * width + place] ?? 0;
      if (of) of[level] = (of[level] ?? 0) + 1;
    }
  }
  return counts.map(shares);
}

/** What is thought of pairs of one entity before any is seen: mostly the same, seldom different, else something between. */
function believedM(size: number): Float64Array {
  const between = Math.max(1, size - 3);
  return shares(
    Float64Array.from({ length: size }, (_, level) =>
      level === 1 ? 0.75 : level === size - 1 ? 0.06 : 0.19 / between,
    ),
  );
}
