import { describe, expect, it } from 'vitest';
import { splitName } from './tokenize-name.ts';

describe('splitName', () => {
  it('answers 10,000 letters, emoji or mixed directions within 50 ms', () => {
    for (const text of ['a'.repeat(10_000), '😀'.repeat(10_000), 'اa1 '.repeat(2_500)]) {
      // The fastest of a few: the machine may do something else meanwhile.
      const times = [1, 2, 3, 4, 5].map(() => {
        const start = performance.now();
        splitName(text);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    }
  });
});
