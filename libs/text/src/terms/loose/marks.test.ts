import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awkwardText } from '../../testing/awkward-text.ts';
import { readMarkTerms, readProbes, type TermProbe } from '../../testing/fixtures.ts';
import { compileTerms } from '../compile-terms.ts';

const matcher = compileTerms(readMarkTerms());
const title = '$term in "$text": $note';

/** Marked, or found outright: a mark lies within no match. */
function isMarked({ term, text, position }: TermProbe): boolean {
  const { matches, marks } = matcher.read(text, position);
  return [...matches, ...marks].some(({ termId }) => termId === term);
}

describe('names that must be marked', () => {
  it.each(readProbes('must-mark.json'))(title, (probe) => expect(isMarked(probe)).toBe(true));
});

describe('names that must not be marked', () => {
  it.each(readProbes('must-not-mark.json'))(title, (probe) => expect(isMarked(probe)).toBe(false));
});

describe('marks', () => {
  it('say where, which name and how it is written', () => {
    expect(matcher.read('with k.v.r again', 'text')).toEqual({
      matches: [],
      marks: [{ termId: 'kvr', start: 5, end: 10, matched: 'k.v.r', via: ['spaced'] }],
    });
  });

  it('are no matches, and leave matches as they are without them', () => {
    const without = compileTerms(readMarkTerms().map((term) => ({ ...term, marks: false })));
    for (const { text, position } of [...readProbes('must-mark.json'), ...readProbes('must-fire.json')]) {
      expect(matcher.find(text, position)).toEqual(without.find(text, position));
      expect(without.read(text, position).marks).toEqual([]);
    }
  });

  it('stand in any text within it, in order, and not on one another', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        let end = 0;
        for (const mark of matcher.read(text, 'text').marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mark.start, mark.end)).toBe(mark.matched);
          end = mark.end;
        }
      }),
    );
  });
});
