/** An edge between places, with its weight. */
export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const TURNS = 200;
const ENOUGH = 1e-9;

/**
 * Eigenvector centrality in a weighted undirected graph by power iteration, the highest 1: who is tied to those who are
 * tied. (Bonacich, Journal of Mathematical Sociology 2, 1972.)
 *
 * @param size nodes are the places below this
 * @example
 * ```ts
 * const star = [{ a: 0, b: 1, weight: 1 }, { a: 0, b: 2, weight: 1 }];
 * eigenvectorCentrality(3, star).map((value) => Math.round(value * 100) / 100) // => [1, 0.71, 0.71]
 * ```
 */
export function eigenvectorCentrality(size: number, edges: readonly WeightedEdge[]): number[] {
  let values = new Array<number>(size).fill(1);
  for (let turn = 0; turn < TURNS; turn++) {
    // Its own value stays in: otherwise a graph of two sides would swing between them for ever.
    const next = [...values];
    for (const { a, b, weight } of edges) {
      next[a] = (next[a] ?? 0) + weight * (values[b] ?? 0);
      next[b] = (next[b] ?? 0) + weight * (values[a] ?? 0);
    }
    const highest = Math.max(...next, Number.MIN_VALUE);
    const scaled = next.map((value) => value / highest);
    const moved = scaled.reduce((most, value, at) => Math.max(most, Math.abs(value - (values[at] ?? 0))), 0);
    values = scaled;
    if (moved < ENOUGH) break;
  }
  return values;
}
