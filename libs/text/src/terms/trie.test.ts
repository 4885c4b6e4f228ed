import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRange } from './hash.ts';
import { ROOT, Trie } from './trie.ts';
import { WordTable } from './word-table.ts';

const symbols = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });

describe('Trie', () => {
  it('ends exactly the patterns that were added along a path', () => {
    fc.assert(
      fc.property(fc.array(symbols, { maxLength: 600 }), symbols, (patterns, asked) => {
        const trie = new Trie();
        for (const [index, pattern] of patterns.entries()) trie.add(pattern, index);
        let state: number = ROOT;
        for (const symbol of asked) state = state < 0 ? state : trie.step(state, symbol);
        const found = [];
        if (state >= 0) {
          for (let at = trie.firstPattern(state); at >= 0; at = trie.nextPattern(at)) found.push(at);
        }
        const equal = (pattern: readonly number[]): boolean => pattern.join() === asked.join();
        expect(found.sort((a, b) => a - b)).toEqual(
          patterns.flatMap((pattern, index) => (equal(pattern) ? [index] : [])),
        );
      }),
    );
  });
});

describe('WordTable', () => {
  it('numbers each word once and finds it again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 800 }), (words) => {
        const table = new WordTable();
        const numbers = words.map((word) => table.add(word));
        expect(table.size).toBe(new Set(words).size);
        words.forEach((word, index) => {
          const codes = Uint16Array.from(word.split(''), (unit) => unit.charCodeAt(0));
          const hash = hashRange(codes, 0, codes.length);
          expect(table.find(hash, codes, 0, codes.length)).toBe(numbers[index]);
          expect(table.hasHash(hash)).toBe(true);
          expect(table.text(numbers[index] ?? -1)).toBe(word);
        });
        expect(table.find(hashRange(new Uint16Array(9), 0, 9), new Uint16Array(9), 0, 9)).toBe(-1);
      }),
      { numRuns: 30 },
    );
  });
});
