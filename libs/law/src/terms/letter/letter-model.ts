import { type Static, Type } from 'typebox';

/** Trees over what a sentence is in its letter: `packs/law/letters/letters.json`. */
export const LetterModel = Type.Object(
  {
    source: Type.String({ minLength: 1, maxLength: 500 }),
    columns: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 1_000 }),
    base: Type.Number(),
    trees: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 5_000 }),
  },
  { additionalProperties: false, $id: 'LetterModel' },
);
export type LetterModel = Static<typeof LetterModel>;
