import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStorableJson } from './storable-json.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Halves of pairs, the null character, and texts that spell out how JSON would write them.
  fc
    .array(fc.constantFrom('a', '\0', '\uD83D', '\uDE00', '\\', '\\u0000', '\\ud83d', '"'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('JSON for the database', () => {
  it('says what was given, but for what cannot be stored', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const storable = text.toWellFormed().replaceAll('\0', '\uFFFD');
        expect(JSON.parse(toStorableJson({ list: [text, 1] }))).toEqual({ list: [storable, 1] });
        expect(toStorableJson({ text })).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/);
      }),
    );
  });

  it('writes a whole number that is too large for JSON as a text', () => {
    expect(toStorableJson({ of: [2n ** 64n] })).toBe('{"of":["18446744073709551616"]}');
  });
});
