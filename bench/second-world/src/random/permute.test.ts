import { describe, expect, it } from 'vitest';
import { createPermutation } from './permute.ts';

describe('a permutation', () => {
  it.each([1, 2, 7, 1_000, 4_097])('gives each of %i numbers once', (count) => {
    const shuffled = createPermutation(9, 'test', count);
    const seen = new Set(Array.from({ length: count }, (_, index) => shuffled(index)));
    expect(seen.size).toBe(count);
    expect(Math.max(...seen)).toBe(count - 1);
  });

  it('mixes: neighbours do not stay together', () => {
    const shuffled = createPermutation(9, 'test', 10_000);
    const near = Array.from({ length: 9_999 }, (_, at) => Math.abs(shuffled(at) - shuffled(at + 1)) < 10);
    expect(near.filter(Boolean).length).toBeLessThan(100);
  });
});
