import { type Static, Type } from 'typebox';
import { featuresOf } from './features.ts';
import { LetterModel } from './letter/letter-model.ts';
import type { MarkedSentence } from './mark-sentence.ts';
import { partsOf } from './parts-of.ts';

/**
 * What a sentence can be, beside what the rules find: too wide a demand among demands (`wide`) or among what is told
 * (`hidden`), a demand for what was written, which some orders may ask (`contents`), aimed at speech, about exempt material,
 * a threat.
 */
export const SENTENCE_SORTS = ['wide', 'hidden', 'contents', 'speech', 'exempt', 'threat'] as const;
export type SentenceSort = (typeof SENTENCE_SORTS)[number];

const Weights = Type.Array(Type.Number(), {
  minItems: SENTENCE_SORTS.length,
  maxItems: SENTENCE_SORTS.length,
});

/** Weights of a linear model over features of sentences: `packs/law/demands/demands.json`. */
export const DemandModel = Type.Object(
  {
    source: Type.String({ minLength: 1, maxLength: 500 }),
    sorts: Type.Array(Type.Enum([...SENTENCE_SORTS]), {
      minItems: SENTENCE_SORTS.length,
      maxItems: SENTENCE_SORTS.length,
      description: 'in this order the weights stand',
    }),
    bias: Weights,
    weights: Type.Record(Type.String({ minLength: 1, maxLength: 80 }), Weights),
    letters: Type.Optional(LetterModel),
  },
  { additionalProperties: false, $id: 'DemandModel' },
);
export type DemandModel = Static<typeof DemandModel>;

/** How probable each sort is, 0 to 1. */
export type SentenceScores = Readonly<Record<SentenceSort, number>>;

/**
 * Makes a scorer of the weights. A long sentence is scored whole and in parts, and the highest counts of each sort: an aside asks
 * as much as a sentence. What is several sentences as one is scored whole only. The same sentence always has the same scores.
 */
export function createScorer({
  bias,
  weights,
}: DemandModel): (sentence: MarkedSentence, isWhole?: boolean) => SentenceScores {
  const known = new Map(Object.entries(weights));
  const sumsOf = (part: MarkedSentence) => {
    const features = featuresOf(part);
    const sums = SENTENCE_SORTS.map(() => 0);
    for (const feature of features) {
      const own = known.get(feature);
      if (own)
        for (let sort = 0; sort < sums.length; sort++) sums[sort] = (sums[sort] ?? 0) + (own[sort] ?? 0);
    }
    const size = Math.sqrt(features.size || 1);
    return sums.map((sum, sort) => (bias[sort] ?? 0) + sum / size);
  };
  return function scoreOf(sentence, isWhole = false): SentenceScores {
    const parts = [sentence, ...(isWhole ? [] : partsOf(sentence))].map(sumsOf);
    const of = (sort: number) => 1 / (1 + Math.exp(-Math.max(...parts.map((sums) => sums[sort] ?? 0))));
    const scores = {
      wide: of(0),
      hidden: of(1),
      contents: of(2),
      speech: of(3),
      exempt: of(4),
      threat: of(5),
    };
    if (!sentence.about) return scores;
    const { speech, exempt } = scoreOf(sentence.about, isWhole);
    return { ...scores, speech, exempt };
  };
}
