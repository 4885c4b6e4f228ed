import { describe, expect, it } from 'vitest';
import type { MarkedSentence } from './mark-sentence.ts';
import { partsOf } from './parts-of.ts';

const sentence = (count: number): MarkedSentence => {
  const words = Array.from({ length: count }, (_, at) => `w${at}`);
  return {
    text: words.join(' '),
    words,
    breaks: new Set(),
    language: 'en',
    known: 1,
    spoken: { words: 40, known: 40 },
    strange: 0,
    names: new Set<number>(),
    meanings: words.map((word) => [word]),
    denied: Uint8Array.from(words, (_, at) => Number(at >= 20)),
    marks: [{ concept: 'all', at: 20, length: 1, denied: true }],
  };
};

describe('a long sentence', () => {
  it('has parts that cover it, each with what stands in it', () => {
    const parts = partsOf(sentence(31));
    expect(new Set(parts.flatMap(({ words }) => words)).size).toBe(31);
    expect(
      parts.every(({ words, meanings, denied }) => words.length === 18 && meanings.length === denied.length),
    ).toBe(true);
    for (const { words, marks, denied } of parts)
      for (const { at } of marks) expect([words[at], denied[at]]).toEqual(['w20', 1]);
    expect(parts.filter(({ marks }) => marks.length === 1).length).toBeGreaterThan(1);
  });

  it('is one that is clearly longer than a part', () => {
    expect(partsOf(sentence(21))).toEqual([]);
    expect(partsOf(sentence(22))).toHaveLength(2);
  });
});
