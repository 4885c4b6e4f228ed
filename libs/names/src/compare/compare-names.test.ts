import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComparisonVectors } from '../testing/comparison-vectors.ts';
import { analyseName } from './analyse-name.ts';
import { compareNames } from './compare-names.ts';
import type { NameType } from './name-unit.ts';

const compare = (a: string, b: string, type: NameType = 'person') =>
  compareNames(analyseName(a, type), analyseName(b, type));
const score = (a: string, b: string, type: NameType = 'person') => compare(a, b, type).score;
const relations = (a: string, b: string, type: NameType = 'person') =>
  compare(a, b, type).evidence.map(({ relation }) => relation);

describe('compareNames, by its vectors', () => {
  const vectors = readComparisonVectors();

  it('has vectors', () => expect(vectors.length).toBeGreaterThan(60));

  it.each(vectors)('$note: $left | $right', ({ type, left, right, isMatch }) => {
    expect(score(left, right, type) >= 0.5).toBe(isMatch);
    expect(score(right, left, type)).toBeCloseTo(score(left, right, type), 10);
  });
});

describe('what a score says', () => {
  it('gives more for rarer names, and never 1', () => {
    const rare = score('Rustam Velidovski', 'Rustam Velidovski');
    expect(rare).toBeGreaterThan(score('Muhammad Ali', 'Muhammad Ali'));
    expect(rare).toBeLessThan(1);
  });

  it('keeps two common names that look alike far apart', () => {
    expect(score('Muhammad Aslam', 'Muhammad Akram')).toBeLessThan(0.05);
    expect(score('Jamal Karimi', 'Kamal Karimi')).toBeLessThan(0.05);
  });

  it('says which part contradicts', () => {
    const { evidence } = compare('Karim Yusuf al-Basri', 'Karim Yusuf al-Halabi');
    expect(evidence).toContainEqual(
      expect.objectContaining({
        left: 'al Basri',
        right: 'al Halabi',
        relation: 'contradiction',
        role: 'nisba',
      }),
    );
  });

  it('takes one of several names for no match', () => {
    expect(relations('Rustam', 'Rustam Velidov')).toContain('single');
  });

  it('knows the father from the son by the marker, and by the order before a nisba', () => {
    expect(relations('Karim bin Yusuf', 'Yusuf bin Karim')).toContain('swapped');
    expect(relations('Karim Yusuf al-Basri', 'Yusuf Karim al-Basri')).toContain('swapped');
    expect(relations('Rustam Velidov', 'Velidov Rustam')).not.toContain('swapped');
  });

  it('reads an acronym in brackets as another name of the same', () => {
    expect(score('Green Valley Farmers Union (GVFU)', 'GVFU', 'organisation')).toBeGreaterThan(0.5);
    expect(score('Green Valley Farmers Union (GVFU)', 'GVFA', 'organisation')).toBeLessThan(0.5);
  });
});

const WORDS = [
  'Karim',
  'Yusuf',
  'bin',
  'al-Basri',
  'Velidov',
  'Rustam',
  'Haji',
  'Abd al-Rahman',
  'Noorullah',
  'محمد',
  'خان',
  'J.',
  'Abu',
  'Ltd',
  'Army',
  'of',
  'Harbour',
  '7',
  '(UK)',
  'Иванов',
];
const aName = () =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
/** Without words that make another name of what stands after them, or that are a title or a name by what else is there. */
const aPlainName = () => aName().filter((name) => !/خان|(?:bin|Abu|al-Basri|Haji|محمد|\(UK\))$/.test(name));
const aType = () => fc.constantFrom<NameType>('person', 'organisation');

describe('compareNames, for any names', () => {
  it('is symmetric, inside (0, 1), and the sum of its parts', () => {
    fc.assert(
      fc.property(aName(), aName(), aType(), (left, right, type) => {
        const result = compare(left, right, type);
        const logit = result.evidence.reduce((sum, { contribution }) => sum + contribution, result.bias);
        expect(result.score).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
        expect(result.score).toBeGreaterThan(0);
        expect(result.score).toBeLessThan(1);
        expect(compare(right, left, type).score).toBeCloseTo(result.score, 9);
      }),
      { numRuns: 500 },
    );
  });

  it('gives words that two neighbours could join to the same one, whichever name comes first', () => {
    for (const [left, right] of [
      ['Abu Иванов Karim', 'Abu محمد Noorullah'],
      ['Beta Alfa', 'Alfabeta Betaalfa'],
      ['Dilshod Abdurahmon Karim', 'Дил Шод Абду Рахмон'],
      ['Rust Amvelidov Orlan', 'Rustam Velidov Orl Anvel'],
    ] as const)
      expect(score(left, right)).toBeCloseTo(score(right, left), 12);
    expect(compare('Abu Иванов Karim', 'Abu محمد Noorullah').evidence).not.toContainEqual(
      expect.objectContaining({ relation: 'joined' }),
    );
  });

  it('does not see case, width, vowel marks, joiners or tatweel', () => {
    fc.assert(
      fc.property(aName(), aName(), aType(), (left, right, type) => {
        const plain = score(left, right, type);
        const wide = left.replaceAll(/[A-Za-z]/g, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
        );
        for (const other of [left.toUpperCase(), left.toLowerCase(), wide])
          expect(score(other, right, type)).toBe(plain);
        const marked = left.replaceAll(/(?<=[\u0621-\u064a])(?=[\u0621-\u064a])/g, '\u064e\u0640\u200c');
        expect(score(marked, right, type)).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('is never raised by a rare name that the other does not have', () => {
    fc.assert(
      fc.property(aPlainName(), aName(), (left, right) => {
        expect(score(`${left} Quxmontry`, right)).toBeLessThanOrEqual(score(left, right) + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind where the titles stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['Dr', 'Haji', 'Maulana', 'Mufti']), (titles) => {
        const other = 'Karim Velidov al-Basri';
        expect(score([...titles, 'Karim Velidov al-Basri'].join(' '), other)).toBeCloseTo(
          score(other, other),
          1,
        );
        const turned = [...titles].reverse().join(' ');
        expect(score(`${turned} Karim Velidov`, other)).toBeCloseTo(
          score(`${titles.join(' ')} Karim Velidov`, other),
          9,
        );
      }),
    );
  });

  it('survives any Unicode', () => {
    fc.assert(
      fc.property(
        anyText({ maxLength: 80 }),
        fc.string({ unit: 'grapheme' }),
        aType(),
        (left, right, type) => {
          expect(score(left, right, type)).toBeLessThan(1);
          expect(score(left, left, type)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds nothing in nothing', () => {
    expect(score('', '')).toBeLessThan(0.5);
    expect(score('🙂', '🙂')).toBeLessThan(0.5);
  });
});
