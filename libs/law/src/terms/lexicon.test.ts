import { describe, expect, it } from 'vitest';
import { CONCEPTS } from './concepts.ts';
import { compileLexicon } from './lexicon.ts';
import { splitSentences } from './split-words.ts';
import type { TermList } from './term-list.ts';

const none = Object.fromEntries(CONCEPTS.map((concept) => [concept, []])) as unknown as TermList['concepts'];
const lexicon = compileLexicon({
  language: 'fr',
  source: 'made up for this test',
  common: ['le'],
  concepts: { ...none, refused: ['rayé* du projet', 'n’a pas abouti*'], urge: ['appel*'] },
});
const marks = (text: string) =>
  splitSentences(text).flatMap(({ words, breaks }) =>
    lexicon.mark(words, breaks).map(({ concept, length }) => `${concept} ${length}`),
  );

describe('a term of several words', () => {
  it('may leave open how any of them ends', () => {
    expect(marks('Deux points ont été rayées du projet.')).toEqual(['refused 3']);
    expect(marks('Un point a été rayé du projet.')).toEqual(['refused 3']);
    expect(marks('L’idée n’a pas aboutie.')).toEqual(['refused 3']);
  });

  it('stands in one clause, with every word of it', () => {
    expect(marks('Il est rayé, du projet.')).toEqual([]);
    expect(marks('Il est rayé du texte.')).toEqual([]);
  });

  it('of one word is a beginning as before', () => {
    expect(marks('Des appelants.')).toEqual(['urge 1']);
  });
});
