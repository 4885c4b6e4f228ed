import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from './file-name.ts';

describe('names of files', () => {
  it('are made such that the server takes them, and stay apart, whatever they were', () => {
    const names = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', '2-a', '3-a', '')));
    fc.assert(
      fc.property(names, (given) => {
        const made = fileNames(given);
        expect(made).toHaveLength(given.length);
        expect(new Set(made).size).toBe(given.length);
        for (const name of made) expect(name).toMatch(/^[\w.-]{1,120}$/);
      }),
    );
  });

  it('keep what can be kept', () => {
    expect(fileNames(['sdn.csv', 'alt (2).csv', 'فہرست.csv'])).toEqual(['sdn.csv', 'alt-2-.csv', 'csv']);
    expect(fileNames(['a', '3-a', 'a'])).toEqual(['a', '3-a', '4-a']);
  });
});
