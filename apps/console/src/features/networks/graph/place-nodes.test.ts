import { describe, expect, it } from 'vitest';
import { placeNodes } from './place-nodes.ts';

const edge = (a: number, b: number) => ({ a, b, bits: 12, artefacts: [0] });
const members = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    platform: 'cove',
    accountId: String(place),
    centrality: 0.5,
    removed: false,
  }));
const network = {
  memberList: members(6),
  edges: [edge(0, 1), edge(1, 2), edge(0, 2), edge(3, 4), edge(4, 5), edge(3, 5), edge(2, 3)],
};

describe('the picture of a network', () => {
  it('is the same each time', () => {
    const places = () => placeNodes(network).mapNodes((node, { x, y }) => [node, x, y]);
    expect(places()).toEqual(places());
    expect(
      places()
        .flat()
        .every((value) => typeof value === 'string' || Number.isFinite(value)),
    ).toBe(true);
  });

  it('has members who share closer than members who do not', () => {
    const graph = placeNodes(network);
    const distance = (a: string, b: string) => {
      const [from, to] = [graph.getNodeAttributes(a), graph.getNodeAttributes(b)];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    expect(distance('0', '1')).toBeLessThan(distance('0', '4'));
    expect(distance('4', '5')).toBeLessThan(distance('1', '5'));
  });

  it('stands alone members apart too', () => {
    expect(placeNodes({ memberList: members(2), edges: [] }).order).toBe(2);
  });
});
