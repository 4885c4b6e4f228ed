import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from '../tokenize-name.ts';
import { expectedBearers } from './expected-bearers.ts';
import { joinedRate } from './joined-rate.ts';
import { tokenRate } from './token-rate.ts';

const bearers = (name: string) => expectedBearers(splitName(name), undefined, joinedRate);

describe('joinedRate', () => {
  it.each([
    ['Tahirmehmood', 'Tahir Mehmood'],
    ['Nadeemakhtar', 'Nadeem Akhtar'],
    ['محمدامین', 'محمد امین'],
  ])('takes %s for as common as %s', (joined, apart) => {
    expect(bearers(joined)).toBeCloseTo(bearers(apart), 6);
  });

  it('leaves words alone that a table holds, or that no two names make', () => {
    for (const word of ['Inayatullah', 'Smith', 'Zorawarnek', 'Velmorwan', 'Ali', ''])
      for (const token of splitName(word)) expect(joinedRate(token)).toBe(tokenRate(token));
  });

  it('is never rarer than the word itself, and a share', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        for (const token of splitName(text)) {
          expect(joinedRate(token)).toBeGreaterThanOrEqual(tokenRate(token));
          expect(joinedRate(token)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
