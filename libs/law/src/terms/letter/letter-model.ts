import { type Static, Type } from 'typebox';

/** Trees over numbers that say what a sentence is in its letter. */
export const LetterTrees = Type.Object(
  {
    columns: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 1_000 }),
    base: Type.Number(),
    trees: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 5_000 }),
  },
  { additionalProperties: false, $id: 'LetterTrees' },
);
export type LetterTrees = Static<typeof LetterTrees>;

/** As long as the largest model file in base64. */
const MOST_OF_WORDING = 1_400_000;

/** What a sentence is asked in its letter: whether it asks for too much, and whether it aims at speech. */
export const LETTER_QUESTIONS = ['wide', 'speech'] as const;

/** Weights of words, and trees for each question that weigh them: `packs/law/letters`. */
export const LetterModel = Type.Object(
  {
    source: Type.String({ minLength: 1, maxLength: 500 }),
    wording: Type.String({
      maxLength: MOST_OF_WORDING,
      description: 'weights of how sentences are worded, `packs/law/letters/wording.model`, in base64',
    }),
    wide: LetterTrees,
    speech: LetterTrees,
  },
  { additionalProperties: false, $id: 'LetterModel' },
);
export type LetterModel = Static<typeof LetterModel>;
