import { describe, expect, it } from 'vitest';
import { readMarkTerms } from '../../testing/fixtures.ts';
import { compileTerms } from '../compile-terms.ts';

const matcher = compileTerms(readMarkTerms());

describe('marks', () => {
  it.each(['l', 'l@', 'l a s h ', '1l!|', 'ل ش ', 'لsh', 'a.', '3'])(
    'take time linear in the text, also of what begins like a name over and over: %s',
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(length / piece.length);
        matcher.read(text, 'text');
        const start = performance.now();
        for (let run = 0; run < 3; run++) matcher.read(text, 'text');
        return performance.now() - start;
      };
      time(1_000);
      expect(time(40_000)).toBeLessThan(Math.max(time(4_000) * 40, 400));
    },
  );
});
