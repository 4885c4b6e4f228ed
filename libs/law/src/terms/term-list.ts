import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const Words = Type.Array(Type.String({ minLength: 1, maxLength: 100 }));

/** What a text can ask for or speak of that changes how an order is looked at. */
export const TERM_SUBJECTS = [
  'decrypt',
  'live',
  'monitoring',
  'followers',
  'keyword',
  'geofence',
  'threat-to-life',
  'expression',
  'exempt',
] as const;
export type TermSubject = (typeof TERM_SUBJECTS)[number];

/**
 * Words of one language: one YAML file of `packs/law/terms/`. A term is one word or several in a row; `decrypt*` is any word
 * that begins so, `*schlüssel*` any that holds it.
 */
export const TermList = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    source: Type.String({ minLength: 1, maxLength: 500 }),
    negations: Words,
    asks: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      description: 'words that make a sentence of the reasons a demand',
    }),
    subjects: Type.Array(
      Type.Object(
        {
          id: Type.Enum([...TERM_SUBJECTS]),
          all: Type.Array(Words, {
            minItems: 1,
            description: 'of each group one term, near each other in a sentence',
          }),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'TermList' },
);
export type TermList = Static<typeof TermList>;
