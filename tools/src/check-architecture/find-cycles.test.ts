import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';

it('finds a node that points at itself', () => {
  expect(findCycles(new Map([['a', ['a']]]))).toEqual([['a', 'a']]);
});

it('reports the shortest way round from the first name', () => {
  const graph = new Map([
    ['c', ['a']],
    ['b', ['c', 'a']],
    ['a', ['b']],
  ]);
  expect(findCycles(graph)).toEqual([['a', 'b', 'a']]);
});

it('finds none where edges only go down, and one as soon as an edge goes back up', () => {
  const edge = fc.tuple(fc.nat(8), fc.nat(8)).filter(([from, to]) => from !== to);
  fc.assert(
    fc.property(fc.array(edge), (edges) => {
      const graph = new Map<string, string[]>();
      const add = (from: number, to: number) =>
        graph.set(`${from}`, [...(graph.get(`${from}`) ?? []), `${to}`]);
      for (const [a, b] of edges) add(Math.max(a, b), Math.min(a, b));
      expect(findCycles(graph)).toEqual([]);
      const first = edges[0];
      if (!first) return;
      add(Math.min(...first), Math.max(...first));
      expect(findCycles(graph)).toHaveLength(1);
    }),
  );
});
