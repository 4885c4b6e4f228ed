import type { NetworkCase } from '@breakwater/contracts/networks';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const ITERATIONS = 200;

/** Where a member stands in the picture; how it looks is added when it is drawn. */
export interface PlacedNode {
  x: number;
  y: number;
  size?: number;
  shape?: string;
  color?: string;
}
/** An edge with its evidence in bits, one at least. */
export interface PlacedEdge {
  weight: number;
  size?: number;
  color?: string;
}
export type PlacedGraph = Graph<PlacedNode, PlacedEdge>;

/** Name of the node of a member. */
export const nodeOf = (member: number): string => String(member);
/** Name of an edge; members are in the order in which the case has them. */
export const edgeOf = (a: number, b: number): string => `${a}-${b}`;

/**
 * Places members so that those who share much stand close (ForceAtlas2, Jacomy et al. 2014). They begin on a circle, so
 * the same network always looks the same, and nothing moves on the screen.
 */
export function placeNodes({ memberList, edges }: Pick<NetworkCase, 'memberList' | 'edges'>): PlacedGraph {
  const graph: PlacedGraph = new Graph({ type: 'undirected' });
  for (const member of memberList.keys()) {
    const angle = (2 * Math.PI * member) / memberList.length;
    graph.addNode(nodeOf(member), { x: Math.cos(angle), y: Math.sin(angle) });
  }
  for (const { a, b, bits } of edges) {
    graph.mergeUndirectedEdgeWithKey(edgeOf(a, b), nodeOf(a), nodeOf(b), { weight: Math.max(1, bits) });
  }
  forceAtlas2.assign(graph, {
    iterations: ITERATIONS,
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(graph),
      gravity: 1,
      edgeWeightInfluence: 0.5,
      adjustSizes: false,
    },
  });
  return graph;
}
