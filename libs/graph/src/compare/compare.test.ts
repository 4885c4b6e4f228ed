import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers, comparePostcodes } from './code.ts';
import type { Comparator } from './comparator.ts';
import { compareDates } from './date.ts';
import { editDistance } from './edit-distance.ts';
import { compareEmails } from './email.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { compareNameParts } from './name.ts';
import { compareTexts } from './text.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

/** Optimal string alignment by its definition. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  const swap =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? slowDistance(a.slice(2), b.slice(2)) + 1
      : Number.POSITIVE_INFINITY;
  return Math.min(change, swap, slowDistance(a.slice(1), b) + 1, slowDistance(a, b.slice(1)) + 1);
}

function levelOf<P>(comparator: Comparator<P>, a: string, b: string): string | undefined {
  const [left, right] = [comparator.prepare(a), comparator.prepare(b)];
  if (left === undefined || right === undefined) return 'not-given';
  const level = comparator.compare(left, right);
  expect(comparator.compare(right, left)).toBe(level);
  return comparator.levels[level];
}

describe('edit distance', () => {
  it('is what its definition says, up to the limit', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 });
    fc.assert(
      fc.property(short, short, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('Jaro–Winkler', () => {
  it.each([
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['martha', 'marhta', 0.9611],
  ])('of %s and %s is as published', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
  });

  it('is 1 for the same alone, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        expect(likeness === 1).toBe(a === b);
      }),
    );
  });
});

describe('levels', () => {
  it.each([
    ['1980-02-07', '1980-02-07', 'same'],
    ['1980-02-07', '1980-07-02', 'day-and-month-swapped'],
    ['1980-02-07', '1980-02-09', 'one-digit'],
    ['1980-02-07', '1990-02-07', 'one-digit'],
    ['1980-02-12', '1980-02-21', 'two-digits-swapped'],
    ['1980-02-12', '1967-02-12', 'same-month-and-day'],
    ['1980-02-12', '1980', 'same-year-only-given'],
    ['1980-02-12', '1980-11-30', 'same-year'],
    ['1980-02-12', '1955-11-30', 'different'],
    ['1980-02-12', 'spring', 'not-given'],
  ])('of dates %s and %s: %s', (a, b, level) => {
    expect(levelOf(compareDates, a, b)).toBe(level);
  });

  it.each([
    ['rustam', 'rustam', 'same'],
    ['al-karim', 'al karim', 'same-letters'],
    ['rustam', 'rustm', 'one-edit'],
    ['r', 'rustam', 'initial'],
    ['will', 'william', 'beginning'],
    ['bert', 'robert', 'beginning'],
    ['philip', 'filip', 'sounds-alike'],
    ['rustam', 'hira', 'different'],
    ['-', 'hira', 'not-given'],
  ])('of names %s and %s: %s', (a, b, level) => {
    expect(levelOf(compareNameParts, a, b)).toBe(level);
  });

  it('of codes, numbers, addresses and texts go from the same to different', () => {
    expect(levelOf(comparePostcodes, 'vk7 4ab', 'vk7 9zz')).toBe('same-area');
    expect(levelOf(comparePostcodes, 'vk7 4ab', 'vk31 9zz')).toBe('same-region');
    expect(levelOf(compareNumbers, '55-1234', '551243')).toBe('one-edit');
    expect(levelOf(compareNumbers, '12', '13')).toBe('different');
    expect(levelOf(compareEmails, 'a.noor@example.org', 'a.noor@example.net')).toBe('same-before-the-at');
    expect(levelOf(compareTexts, 'ostrand mill', 'mill road ostrand')).toBe('half-of-the-words');
  });

  it('do not depend on which value comes first', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        levelOf(compareNameParts, a, b);
        levelOf(compareTexts, a, b);
        levelOf(compareEmails, a, b);
      }),
    );
  });
});
