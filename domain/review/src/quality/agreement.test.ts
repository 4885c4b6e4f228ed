import { wilsonInterval } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, cohensKappa, krippendorffsAlpha, type Pair } from './agreement.ts';

/** Pairs from an agreement matrix: rows are the first person's answers. */
function pairsOf(matrix: readonly (readonly number[])[]): Pair[] {
  return matrix.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): Pair => [`${first}`, `${second}`])),
  );
}

/** Units from the rows of the people; a dot is no answer. */
function unitsOf(...people: readonly string[]): string[][] {
  const rows = people.map((person) => person.split(' '));
  return (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => (row[unit] === '.' ? [] : (row[unit] ?? []))),
  );
}

describe("Cohen's kappa", () => {
  it.each([
    // J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968) 213–220, table 1 (N = 200): κ = .492.
    [
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.492,
    ],
    // J. L. Fleiss, J. Cohen, B. S. Everitt, Large sample standard errors of kappa and weighted kappa, Psychological
    // Bulletin 72 (1969) 323–327, table 1 (N = 200): κ = .429.
    [
      [
        [106, 10, 4],
        [22, 28, 10],
        [2, 12, 6],
      ],
      0.429,
    ],
  ] as const)('is as published for %j', (matrix, kappa) => {
    expect(cohensKappa(pairsOf(matrix))).toBeCloseTo(kappa, 3);
  });

  it('is not defined where chance alone explains everything', () => {
    expect(cohensKappa([])).toBeUndefined();
    expect(cohensKappa([['a', 'a']])).toBeUndefined();
  });
});

describe("Krippendorff's alpha", () => {
  // K. Krippendorff, Computing Krippendorff's alpha-reliability (2011): sections A, B and C.
  it.each([
    ['two people, two answers', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], 0.095],
    ['two people, five answers', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], 0.692],
    [
      'four people who did not all judge everything',
      [
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ],
      0.743,
    ],
  ])('is as published for %s', (_, people, alpha) => {
    expect(krippendorffsAlpha(unitsOf(...people))).toBeCloseTo(alpha, 3);
  });

  it('is not defined where nothing was judged twice', () => {
    expect(krippendorffsAlpha([['a'], ['b']])).toBeUndefined();
    expect(krippendorffsAlpha([])).toBeUndefined();
  });
});

const answers = fc.constantFrom('a', 'b', 'c');
const pairs = fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 40 });

describe('agreement', () => {
  it('is at most 1, and exactly 1 where all agree', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        for (const measure of [cohensKappa(some), krippendorffsAlpha(some)]) {
          if (measure === undefined) continue;
          expect(measure).toBeLessThanOrEqual(1);
          expect(measure === 1).toBe(agreementOf(some) === 1);
        }
      }),
    );
  });

  it('does not depend on the order of things, nor kappa and alpha on who is first', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const swapped = some.map(([first, second]): Pair => [second, first]).reverse();
        const close = (a: number | undefined, b: number | undefined) =>
          a === undefined || b === undefined ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 10);
        close(cohensKappa(swapped), cohensKappa(some));
        close(krippendorffsAlpha(swapped), krippendorffsAlpha(some));
      }),
    );
  });
});

describe('the interval of a share', () => {
  it('holds the share, inside of [0, 1]', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (hits, misses) => {
        const n = hits + misses;
        const [low, high] = wilsonInterval(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (n === 0) return;
        expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
      }),
    );
  });
});
