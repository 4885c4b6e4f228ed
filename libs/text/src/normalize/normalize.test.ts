import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awkwardText } from '../testing/awkward-text.ts';
import { readNormalizeVectors } from '../testing/fixtures.ts';
import { normalize } from './normalize.ts';

describe('normalize, by its vectors', () => {
  const vectors = readNormalizeVectors();

  it('has vectors', () => expect(vectors.length).toBeGreaterThan(50));

  it.each(vectors)('$note', ({ text, normalized, ranges = [], alternatives = [] }) => {
    const result = normalize(text);
    expect(result.text).toBe(normalized);
    expect(result.alternatives).toEqual(alternatives);
    expect(normalize(normalized).text).toBe(normalized);
    for (const { start, end, original } of ranges) expect(result.originalRange(start, end)).toEqual(original);
  });
});

describe('normalize, for any text', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const once = normalize(text).text;
        expect(normalize(once).text).toBe(once);
      }),
    );
  });

  it('keeps offsets inside the original, monotone, and never through a surrogate pair', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const result = normalize(text);
        let last = 0;
        for (let at = 0; at < result.text.length; at++) {
          const { start, end } = result.originalRange(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(
            /[\udc00-\udfff]/.test(text[start] ?? '') && /[\ud800-\udbff]/.test(text[start - 1] ?? ''),
          ).toBe(false);
          last = start;
        }
      }),
    );
  });

  it('never makes a Latin letter of an Arabic one, or the other way round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x10ffff }), (code) => {
        const character = String.fromCodePoint(code);
        const folded = normalize(character).text;
        if (/\p{Script=Arabic}/u.test(character)) expect(folded).not.toMatch(/\p{Script=Latin}/u);
        if (/\p{Script=Latin}/u.test(character)) expect(folded).not.toMatch(/\p{Script=Arabic}/u);
      }),
    );
  });

  it('gives an empty or outlying range a place inside the original', () => {
    expect(normalize('').originalRange(0, 3)).toEqual({ start: 0, end: 0 });
    expect(normalize('abc').originalRange(1, 1)).toEqual({ start: 1, end: 1 });
    expect(normalize('abc').originalRange(2, 99)).toEqual({ start: 2, end: 3 });
  });
});
