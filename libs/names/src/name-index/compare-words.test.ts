import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from '../tokenize-name.ts';
import { compareWords } from './compare-words.ts';

const likeness = (left: string, right: string) => compareWords(splitName(left), splitName(right));

describe('compareWords', () => {
  it.each([
    ['Abd al-Hamid Basri', 'عبدالحميد البصري'],
    ['Abdul Rahman Agha', 'عبدالرحمان آغا'],
    ['Nur al-Din Halabi', 'Noureddine Halabi'],
    ['Karim Orakzai', 'Orakzai, Kareem'],
  ])('%s and %s are one name', (left, right) => {
    expect(likeness(left, right)).toBeGreaterThan(0.9);
  });

  it('puts the same words in the same order first', () => {
    expect(likeness('Karim Yusuf', 'Karim Yusuf')).toBeGreaterThan(likeness('Karim Yusuf', 'Yusuf Karim'));
  });

  it('counts a rare word more than a common one', () => {
    const rare = likeness('Muhammad Orakzai', 'Ali Orakzai');
    expect(rare).toBeGreaterThan(likeness('Muhammad Orakzai', 'Muhammad Basri'));
  });

  it('falls with each word that has no partner', () => {
    expect(likeness('Karim Orakzai', 'Karim Yusuf Orakzai')).toBeLessThan(1);
    expect(likeness('Karim Orakzai', '')).toBe(0);
  });

  it('is in [0, 1] and the same both ways', () => {
    const name = fc
      .array(fc.constantFrom('Karim', 'كريم', 'Yusuf', 'al', 'Basri', 'البصري', 'Abd', 'Rahman', 'Orakzai'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (left, right) => {
        const value = likeness(left, right);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        // Pairings of one likeness may be chosen in another order.
        expect(Math.abs(likeness(right, left) - value)).toBeLessThan(0.05);
      }),
    );
  });
});
