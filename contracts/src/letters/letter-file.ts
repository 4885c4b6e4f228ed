import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';
import { LetterTemplate } from './letter-template.ts';

const word = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });

/** What stands around a letter in one language. `{count}`, `{page}` and `{pages}` are numbers. */
export const LetterWords = Type.Object(
  {
    to: word('before the addressee'),
    number: word('before the number'),
    date: word('before the date'),
    reference: word('before the reference'),
    place: word('heading of the column of places in the list'),
    target: word('heading of the column of addresses and accounts'),
    note: word('heading of the column of notes'),
    listedOne: word('for {targets} where one item is listed'),
    listed: word('for {targets} where {count} items are listed in the letter'),
    annexed: word('for {targets} where {count} items are listed in the annex'),
    annex: word('title of the annex'),
    closing: word('before the signature'),
    page: word('page {page} of {pages}'),
    draft: word('across the pages of a draft'),
  },
  { ...closed, $id: 'LetterWords' },
);
export type LetterWords = Static<typeof LetterWords>;

/** A file of `packs/letters`: the general letters in one language. */
export const LetterFile = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    words: LetterWords,
    letters: Type.Array(Type.Omit(LetterTemplate, ['language'], closed), { minItems: 1, maxItems: 100 }),
  },
  { ...closed, $id: 'LetterFile' },
);
export type LetterFile = Static<typeof LetterFile>;
