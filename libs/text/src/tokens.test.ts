import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awkwardText } from './testing/awkward-text.ts';
import { tokenize } from './tokens.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('ends words at white space, punctuation, symbols and where scripts meet', () => {
    expect(words("Don't stop_me-now, H4M4S!")).toEqual(['don', 't', 'stop', 'me', 'now', 'h4m4s']);
    expect(words('ISISداعش2 مرحبا۔خوش')).toEqual(['isis', 'داعش', '2', 'مرحبا', 'خوش']);
    expect(words('नमस्ते दुनिया')).toHaveLength(2);
    expect(words('😀 ... ')).toEqual([]);
  });

  it('gives the place of each word in the original', () => {
    expect(tokenize('«دَاعِش» e\u0301')).toEqual([
      { text: 'داعش', start: 1, end: 7 },
      { text: 'e', start: 9, end: 11 },
    ]);
  });

  it('grows with the text', () => expect(tokenize('ab '.repeat(5_000))).toHaveLength(5_000));

  it('gives places in order for any text', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });
});
