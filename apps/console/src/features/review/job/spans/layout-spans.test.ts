import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSpans } from './layout-spans.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('تحریک کا سرکاری میڈیا 🕊️🕊️ join @us', '👩‍👩‍👧 خاندان', '', 'plain'),
);
const spans = fc.array(
  fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }) }),
  { maxLength: 8 },
);

/** Without half of a surrogate pair. */
function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

describe('layoutSpans', () => {
  it('keeps the text whole and in order', () => {
    fc.assert(
      fc.property(texts, spans, (text, given) => {
        const segments = layoutSpans(text, given);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
        expect(segments.every(({ start, text: part }) => text.startsWith(part, start))).toBe(true);
      }),
    );
  });

  it('marks each unit of the text with exactly the spans that hold it, but for torn characters', () => {
    fc.assert(
      fc.property(texts, spans, (text, given) => {
        for (const { text: part, start, spans: holding } of layoutSpans(text, given)) {
          for (let offset = start; offset < start + part.length; offset++) {
            const exact = given.flatMap((span, place) =>
              span.start < span.end && span.start <= offset && offset < span.end ? [place] : [],
            );
            for (const place of exact) expect(holding).toContain(place);
            const isPair = /[\uD800-\uDFFF]/.test(text[offset] ?? '');
            if (!isPair) expect(holding).toEqual(exact);
          }
        }
      }),
    );
  });

  it('never tears a character', () => {
    fc.assert(
      fc.property(texts, spans, (text, given) => {
        for (const { text: part } of layoutSpans(text, given)) expect(isWhole(part)).toBe(true);
      }),
    );
  });

  it('lays out overlapping spans of right-to-left text', () => {
    const text = 'کالعدم ٹی ٹی پی کا چینل';
    const segments = layoutSpans(text, [
      { start: 0, end: 15 },
      { start: 7, end: 18 },
    ]);
    expect(segments.map(({ text: part, spans: holding }) => [part, holding])).toEqual([
      ['کالعدم ', [0]],
      ['ٹی ٹی پی', [0, 1]],
      [' کا', [1]],
      [' چینل', []],
    ]);
  });
});
