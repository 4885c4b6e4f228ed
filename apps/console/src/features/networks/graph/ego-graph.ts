import type { NetworkCase, NetworkEdge, NetworkMember } from '@breakwater/contracts';

/** A part of a network that a person can read: places of its members, and the edges among them. */
export interface EgoGraph {
  readonly members: readonly number[];
  readonly edges: readonly NetworkEdge[];
  /** Members that are left out. */
  readonly left: number;
}

/**
 * A member with those whom it shares most with, or the most central members where none is named, up to a limit.
 *
 * @example
 * ```ts
 * const [a, b, c] = [.9, .5, .1].map((centrality) => ({ platform: 'x', accountId: '', centrality, removed: false }))
 * const edges = [{ a: 0, b: 1, bits: 9, artefacts: [] }, { a: 1, b: 2, bits: 4, artefacts: [] }]
 * egoGraph({ memberList: [a, b, c], edges }, { limit: 2 }).members // => [0, 1]
 * egoGraph({ memberList: [a, b, c], edges }, { ego: 2, limit: 9 }).members // => [1, 2]
 * ```
 */
export function egoGraph(
  { memberList, edges }: Pick<NetworkCase, 'memberList' | 'edges'>,
  { ego, limit }: { readonly ego?: number | undefined; readonly limit: number },
): EgoGraph {
  const wanted =
    ego === undefined || memberList[ego] === undefined
      ? mostCentral(memberList, limit)
      : around(ego, edges, limit);
  const shown = new Set(wanted);
  return {
    members: [...shown].sort((a, b) => a - b),
    edges: edges.filter(({ a, b }) => shown.has(a) && shown.has(b)),
    left: memberList.length - shown.size,
  };
}

function mostCentral(members: readonly NetworkMember[], limit: number): readonly number[] {
  return members
    .map(({ centrality }, place) => ({ centrality, place }))
    .sort((a, b) => b.centrality - a.centrality || a.place - b.place)
    .slice(0, limit)
    .map(({ place }) => place);
}

function around(ego: number, edges: readonly NetworkEdge[], limit: number): readonly number[] {
  const others = edges
    .filter(({ a, b }) => a === ego || b === ego)
    .sort((x, y) => y.bits - x.bits)
    .map(({ a, b }) => (a === ego ? b : a));
  return [ego, ...others].slice(0, limit);
}
