import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../spans/find-marks.ts';
import { excerpt } from './excerpt.ts';

const aMark = (start: number, end: number): Mark => ({
  start,
  end,
  evidence: { kind: 'term', field: '/content/text' },
  rules: [],
});

describe('an excerpt', () => {
  it('shows each mark that it keeps at the same words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat({ max: 12 }),
        (words, at, length) => {
          const text = words.join(' ');
          const start = at % text.length;
          const mark = aMark(start, Math.min(text.length, start + 1 + length));
          const { text: cut, marks } = excerpt({ field: '/content/text', text, marks: [mark] }, [mark]);
          expect(marks).toHaveLength(1);
          expect(cut.slice(marks[0]?.start, marks[0]?.end)).toBe(text.slice(mark.start, mark.end));
          expect(cut.length).toBeLessThanOrEqual(Math.max(140, 2 * 70 + 13 + 2));
        },
      ),
    );
  });
});
