import { type Static, Type } from 'typebox';
import { featuresOf } from './features.ts';
import type { MarkedSentence } from './mark-sentence.ts';

/**
 * What a sentence can be, beside what the rules find: too wide a demand among demands (`wide`) or among what is told
 * (`hidden`), aimed at speech, about exempt material, a threat.
 */
export const SENTENCE_SORTS = ['wide', 'hidden', 'speech', 'exempt', 'threat'] as const;
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
  },
  { additionalProperties: false, $id: 'DemandModel' },
);
export type DemandModel = Static<typeof DemandModel>;

/** How probable each sort is, 0 to 1. */
export type SentenceScores = Readonly<Record<SentenceSort, number>>;

/** Makes a scorer of the weights. The same sentence always has the same scores. */
export function createScorer({ bias, weights }: DemandModel): (sentence: MarkedSentence) => SentenceScores {
  const known = new Map(Object.entries(weights));
  return (sentence) => {
    const features = featuresOf(sentence);
    const sums = SENTENCE_SORTS.map(() => 0);
    for (const feature of features) {
      const own = known.get(feature);
      if (own)
        for (let sort = 0; sort < sums.length; sort++) sums[sort] = (sums[sort] ?? 0) + (own[sort] ?? 0);
    }
    const size = Math.sqrt(features.size || 1);
    const of = (sort: number) => 1 / (1 + Math.exp(-((bias[sort] ?? 0) + (sums[sort] ?? 0) / size)));
    return { wide: of(0), hidden: of(1), speech: of(2), exempt: of(3), threat: of(4) };
  };
}
