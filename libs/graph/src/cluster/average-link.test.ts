import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLink } from './average-link.ts';

const RULE = { leastBits: -1.5, absentBits: -3, mostBits: 12 };

function link(rows: number, edges: readonly (readonly [number, number, number])[]): number[] {
  const sorted = [...edges].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const pairs = { left: Int32Array.from(sorted, ([a]) => a), right: Int32Array.from(sorted, ([, b]) => b) };
  return [
    ...averageLink(
      rows,
      pairs,
      Float64Array.from(sorted, ([, , bits]) => bits),
      RULE,
    ),
  ];
}

/** All pairs of some rows, of one weight. */
function clique(rows: readonly number[], bits: number): [number, number, number][] {
  return rows.flatMap((a, at) => rows.slice(at + 1).map((b): [number, number, number] => [a, b, bits]));
}

describe('average link', () => {
  it('does not chain two clusters by one pair, if it is not the strongest', () => {
    const [one, other] = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ];
    const edges = [...clique(one, 9), ...clique(other, 9), [3, 4, 8] as const];
    expect(link(8, edges)).toEqual([0, 0, 0, 0, 4, 4, 4, 4]);
  });

  it('joins a record that only part of a cluster was compared with', () => {
    expect(link(4, [...clique([0, 1, 2], 9), [2, 3, 7]])).toEqual([0, 0, 0, 0]);
  });

  it('leaves apart what speaks against each other', () => {
    expect(
      link(3, [
        [0, 1, 6],
        [1, 2, 6],
        [0, 2, -12],
      ]),
    ).not.toEqual([0, 0, 0]);
  });

  it('gives the same partition whatever the rows are called, where no two averages are equal', () => {
    const edge = fc.tuple(fc.nat(9), fc.nat(9), fc.double({ min: -11.9, max: 11.9, noNaN: true }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        const unique = new Map(edges.filter(([a, b]) => a < b).map((one) => [`${one[0]} ${one[1]}`, one]));
        // Between equal averages the rows decide; roots of different numbers make none equal, nor does the cap of 12.
        const given = [...unique.values()].map(
          ([a, b, bits], at) => [a, b, bits + Math.sqrt(at + 2) / 1000] as const,
        );
        const there = link(10, given);
        const turned = link(
          10,
          given.map(([a, b, bits]) => [9 - b, 9 - a, bits]),
        );
        const together = (clusters: readonly number[], a: number, b: number) => clusters[a] === clusters[b];
        for (let a = 0; a < 10; a += 1)
          for (let b = 0; b < a; b += 1) expect(together(there, a, b)).toBe(together(turned, 9 - a, 9 - b));
      }),
    );
  });
});
