import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvectorCentrality } from './eigenvector-centrality.ts';
import { findGroups, type Tie } from './find-groups.ts';

const options = { minMembers: 3, minTies: 0.25 };
const tie = (a: number, b: number, bits = 20): Tie => ({ a, b, bits });
const clique = (from: number, size: number): Tie[] =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (__, b) => tie(from + a, from + b)).filter(
      ({ a: one, b: two }) => one < two,
    ),
  ).flat();

describe('groups', () => {
  it('are no chains', () => {
    const chain = Array.from({ length: 20 }, (_, at) => tie(at, at + 1));
    expect(findGroups(chain, chain, options)).toEqual([]);
  });

  it('stay two where one tie is between them', () => {
    const ties = [...clique(0, 6), ...clique(10, 6), tie(5, 10)];
    expect(findGroups(ties, ties, options)).toEqual([
      [0, 1, 2, 3, 4, 5],
      [10, 11, 12, 13, 14, 15],
    ]);
  });

  it('stay two where everybody has a little in common with everybody of the other', () => {
    const between = Array.from({ length: 36 }, (_, at) => tie(at % 6, 10 + Math.floor(at / 6), 9));
    const ties = [...clique(0, 6), ...clique(10, 6)].map((one) => ({ ...one, bits: 60 }));
    expect(findGroups([...ties, ...between], [...ties, ...between], options)).toHaveLength(2);
  });

  it('are not split when they are all that there is, with some ties missing', () => {
    const ties = clique(0, 9).filter(({ a, b }) => (a * 7 + b * 3) % 5 !== 0);
    expect(findGroups(ties, ties, options)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  it('take in who is weakly tied to enough of them', () => {
    const strong = clique(0, 4);
    const weak = [tie(0, 9, 9), tie(1, 9, 9)];
    expect(findGroups(strong, [...strong, ...weak], options)).toEqual([[0, 1, 2, 3, 9]]);
    expect(findGroups(strong, [...strong, ...weak.slice(1)], options)).toEqual([[0, 1, 2, 3]]);
  });

  it('do not depend on the order of the ties', () => {
    const anyTie = fc
      .tuple(fc.nat(15), fc.nat(15))
      .filter(([a, b]) => a < b)
      .map(([a, b]) => tie(a, b, 10 + ((a * b) % 7)));
    const ties = fc.uniqueArray(anyTie, { maxLength: 60, selector: ({ a, b }) => a * 100 + b });
    fc.assert(
      fc.property(ties, (some) => {
        expect(findGroups([...some].reverse(), [...some].reverse(), options)).toEqual(
          findGroups(some, some, options),
        );
      }),
    );
  });
});

describe('eigenvector centrality', () => {
  it('is highest in the middle, and even in a ring', () => {
    const ring = [0, 1, 2, 3].map((a) => ({ a, b: (a + 1) % 4, weight: 2 }));
    for (const value of eigenvectorCentrality(4, ring)) expect(value).toBeCloseTo(1, 6);
    const [middle, end] = eigenvectorCentrality(
      5,
      [1, 2, 3, 4].map((b) => ({ a: 0, b, weight: 1 })),
    );
    expect([middle, end]).toEqual([1, expect.closeTo(0.5, 6)]);
  });
});
