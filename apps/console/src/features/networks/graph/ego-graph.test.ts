import type { NetworkEdge } from '@breakwater/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { egoGraph } from './ego-graph.ts';

const members = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    ...{ platform: 'cove', accountId: String(place), centrality: (place * 7919) % 1, removed: false },
  }));

const network = fc.integer({ min: 2, max: 40 }).chain((count) =>
  fc.record({
    memberList: fc.constant(members(count)),
    edges: fc.array(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1), fc.double({ min: 0, max: 30, noNaN: true }))
        .map(([a, b, bits]): NetworkEdge => ({ a, b, bits, artefacts: [] })),
    ),
    ego: fc.option(fc.nat(count - 1), { nil: undefined }),
    limit: fc.integer({ min: 1, max: 50 }),
  }),
);

describe('what is shown of a network', () => {
  it('never exceeds the limit, has the member that was asked for, and edges only between members that are shown', () => {
    fc.assert(
      fc.property(network, ({ ego, limit, ...shown }) => {
        const graph = egoGraph(shown, { ego, limit });
        const places = new Set(graph.members);
        expect(places.size).toBe(graph.members.length);
        expect(graph.members.length).toBeLessThanOrEqual(limit);
        expect(graph.members.length + graph.left).toBe(shown.memberList.length);
        if (ego !== undefined) expect(places).toContain(ego);
        for (const { a, b } of graph.edges) expect([places.has(a), places.has(b)]).toEqual([true, true]);
      }),
    );
  });

  it('keeps whom a member shares most with', () => {
    const edges = [2, 9, 5].map((bits, index) => ({ a: 0, b: index + 1, bits, artefacts: [0] }));
    expect(egoGraph({ memberList: members(5), edges }, { ego: 0, limit: 3 }).members).toEqual([0, 2, 3]);
  });
});
