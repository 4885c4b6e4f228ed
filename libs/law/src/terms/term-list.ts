import { type Static, Type } from 'typebox';
import { CONCEPTS } from './concepts.ts';

const closed = { additionalProperties: false } as const;
const Words = Type.Array(Type.String({ minLength: 1, maxLength: 100 }));

/**
 * Words of one language: one YAML file of `packs/law/terms/`. A term is one word or several in a row; `decrypt*` is any word
 * that begins so, `*schlüssel*` any that holds it.
 */
export const TermList = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    source: Type.String({ minLength: 1, maxLength: 500 }),
    verbLast: Type.Optional(
      Type.Boolean({ description: 'verbs, and what negates them, stand at the end of a clause' }),
    ),
    common: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      minItems: 20,
      description: 'words of any text: the language is told by them, and whether a text can be read',
    }),
    concepts: Type.Record(Type.Enum([...CONCEPTS]), Words, {
      additionalProperties: false,
      description: 'words of each concept; one may be of several',
    }),
    words: Type.Optional(
      Type.String({
        description:
          'file of `packs/law/words`: forms of words with their meanings in English. It is read when the first sentence of the language comes',
      }),
    ),
  },
  { ...closed, $id: 'TermList' },
);
export type TermList = Static<typeof TermList>;
