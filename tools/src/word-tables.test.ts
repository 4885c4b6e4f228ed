import { splitName } from '@breakwater/names';
import { normalize } from '@breakwater/text';
import { describe, expect, it } from 'vitest';
import { thisRepository } from './check-architecture/testing/this-repository.ts';

const letters = (word: string): string => normalize(word).text.replace(/[^\p{L}\p{N}]+/gu, '');
const nameWords = (word: string): string =>
  splitName(word)
    .map(({ folded }) => folded)
    .join(' ');

/** Files of word tables, and the form in which their words are compared. */
const TABLES: readonly (readonly [path: string, fold: (word: string) => string])[] = [
  ['libs/names/src/handles/vocabulary.ts', letters],
  ['libs/names/src/handles/bio-vocabulary.ts', letters],
  ['libs/text/src/terms/common-words.ts', letters],
  ['libs/text/src/terms/ordinary-reading.ts', letters],
  ['domain/screening/src/places/place-signs.ts', nameWords],
];
const FEWEST_WORDS = 5;

const files = thisRepository().packages.flatMap((one) => one.files);

describe('word tables', () => {
  it.each(TABLES)('of %s have no word that another one of theirs is read as', (path, fold) => {
    const tokens = files.find((file) => file.path === path)?.tokens ?? [];
    const lists = tokens
      .filter(({ kind }) => kind === 'string' || kind === 'template')
      .map(({ text }) => text.trim().split(/\s+/))
      .filter(({ length }) => length >= FEWEST_WORDS);
    expect(lists.length).toBeGreaterThan(0);
    const dead = lists.flatMap((list) => {
      const known = new Map<string, string>();
      return list.flatMap((word) => {
        const form = fold(word);
        const first = known.get(form);
        if (first === undefined) known.set(form, word);
        return form === '' || first !== undefined ? [`${word}: ${first ?? 'no letters'}`] : [];
      });
    });
    expect(dead).toEqual([]);
  });
});
