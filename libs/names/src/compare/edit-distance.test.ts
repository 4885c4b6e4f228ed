import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

const aWord = () => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

/** The definition, without a table: what the last letters were, or what became of them. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe('editDistance', () => {
  it('is what its definition says, up to its limit', () => {
    fc.assert(
      fc.property(aWord(), aWord(), fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
      }),
      { numRuns: 150 },
    );
  });

  it('gives up on words beyond its table', () => {
    expect(editDistance('a'.repeat(60), `${'a'.repeat(59)}b`, 2)).toBe(3);
  });
});
