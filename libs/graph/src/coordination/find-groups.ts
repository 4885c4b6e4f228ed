import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';

/** A CommonJS module whose types speak of a default export that it does not have. */
const louvain = louvainModule as unknown as (
  graph: UndirectedGraph,
  options: { readonly randomWalk: boolean },
) => Readonly<Record<string, number>>;

/** Bits between two groups, for those within the looser one, from which on they are one. */
const CLOSE = 0.5;

/** A tie between accounts, by their places. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

export interface GroupOptions {
  /** Members that a group must have. */
  readonly minMembers: number;
  /** Ties to the others that a member must have, as a share of them; two at least. */
  readonly minTies: number;
}

/**
 * Groups of accounts that hang together: Louvain communities of the strong ties (Blondel et al. 2008), joined where they
 * are tied to each other about as densely as within (a community by itself is split by modularity, whatever it is),
 * without those that are tied to few of the others, then with whoever is weakly tied to enough of them. A chain is no
 * group: each member is tied to a share of all others. The same ties in any order give the same groups.
 *
 * @param strong ties that are believed
 * @param all those and weaker ones
 * @example
 * ```ts
 * const tie = (a: number, b: number) => ({ a, b, bits: 20 });
 * const ties = [tie(1, 2), tie(2, 3), tie(1, 3), tie(3, 7), tie(7, 8)];
 * findGroups(ties, ties, { minMembers: 3, minTies: 0.25 }) // => [[1, 2, 3]]
 * ```
 */
export function findGroups(strong: readonly Tie[], all: readonly Tie[], options: GroupOptions): number[][] {
  const neighbours = new Map<number, Set<number>>();
  for (const { a, b } of all) {
    addTo(neighbours, a, b);
    addTo(neighbours, b, a);
  }
  const tight = joinClose(communities(strong), all)
    .map((members) => withoutLoose(members, neighbours, options))
    .filter((members) => members.size >= 2);
  // Who belongs to one group is not drawn into another by what both have in common.
  const taken = new Set(tight.flatMap((members) => [...members]));
  return tight
    .map((members) => withNeighbours(members, taken, neighbours, options))
    .filter((members) => members.size >= options.minMembers)
    .map((members) => [...members].sort((a, b) => a - b))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function communities(ties: readonly Tie[]): Set<number>[] {
  const graph = new UndirectedGraph();
  const sorted = [...ties].sort((one, other) => one.a - other.a || one.b - other.b);
  for (const node of [...new Set(sorted.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b))
    graph.addNode(node);
  for (const { a, b, bits } of sorted) graph.mergeEdge(a, b, { weight: bits });
  if (graph.size === 0) return [];
  const found = new Map<number, Set<number>>();
  for (const [node, community] of Object.entries(louvain(graph, { randomWalk: false })))
    addTo(found, community, Number(node));
  return [...found.values()];
}

/** Joins the two communities that are closest until none are. */
function joinClose(groups: readonly Set<number>[], ties: readonly Tie[]): Set<number>[] {
  let joined = [...groups];
  for (;;) {
    const [one, other] = closestOf(joined, ties);
    const [left, right] = [joined[one], joined[other]];
    if (!left || !right) return joined;
    joined = [...joined.filter((_, at) => at !== one && at !== other), new Set([...left, ...right])];
  }
}

/** Places of the two groups with the strongest ties between them for those within them; -1 where none are close. */
function closestOf(groups: readonly Set<number>[], ties: readonly Tie[]): [number, number] {
  const groupOf = new Map<number, number>();
  for (const [at, group] of groups.entries()) for (const node of group) groupOf.set(node, at);
  const within = groups.map(() => 0);
  const between = new Map<number, number>();
  for (const { a, b, bits } of ties) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (one === undefined || other === undefined) continue;
    if (one === other) within[one] = (within[one] ?? 0) + bits;
    const key = Math.min(one, other) * groups.length + Math.max(one, other);
    if (one !== other) between.set(key, (between.get(key) ?? 0) + bits);
  }
  const sizeOf = (at: number) => groups[at]?.size ?? 0;
  const density = (at: number) => (within[at] ?? 0) / Math.max(1, (sizeOf(at) * (sizeOf(at) - 1)) / 2);
  let [best, found]: [number, [number, number]] = [CLOSE, [-1, -1]];
  for (const [key, bits] of [...between].sort(([a], [b]) => a - b)) {
    const [one, other] = [Math.floor(key / groups.length), key % groups.length];
    const closeness = bits / (sizeOf(one) * sizeOf(other)) / Math.min(density(one), density(other));
    if (closeness > best) [best, found] = [closeness, [one, other]];
  }
  return found;
}

function tiesTo(
  node: number,
  members: ReadonlySet<number>,
  neighbours: ReadonlyMap<number, Set<number>>,
): number {
  let count = 0;
  for (const other of neighbours.get(node) ?? []) if (members.has(other)) count++;
  return count;
}

function withoutLoose(
  members: ReadonlySet<number>,
  neighbours: ReadonlyMap<number, Set<number>>,
  { minTies }: GroupOptions,
): Set<number> {
  let kept = new Set(members);
  for (;;) {
    const least = Math.max(2, minTies * (kept.size - 1));
    const tight = new Set([...kept].filter((node) => tiesTo(node, kept, neighbours) >= least));
    if (tight.size === kept.size) return kept;
    kept = tight;
  }
}

function withNeighbours(
  members: ReadonlySet<number>,
  taken: ReadonlySet<number>,
  neighbours: ReadonlyMap<number, Set<number>>,
  { minTies }: GroupOptions,
): Set<number> {
  const least = Math.max(2, minTies * members.size);
  const near = new Set([...members].flatMap((node) => [...(neighbours.get(node) ?? [])]));
  return new Set([
    ...members,
    ...[...near].filter((node) => !taken.has(node) && tiesTo(node, members, neighbours) >= least),
  ]);
}
