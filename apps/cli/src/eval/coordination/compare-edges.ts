import type { CoordinatedEdge } from '@breakwater/graph';
import { readTable } from '../../tables/read-table.ts';

/** How edges differ from those of a golden file. */
export interface EdgeComparison {
  /** 1 when every edge is there with the same figures, and no other; else 0. */
  readonly equal: 0 | 1;
  readonly golden: number;
  readonly missing: number;
  readonly extra: number;
  readonly different: number;
}

const CLOSE = 1e-9;
const SECOND_MS = 1_000;

/** Compares edges with those that CooRTweet wrote: whichever way round a pair stands. */
export async function compareWithGolden(
  edges: readonly CoordinatedEdge[],
  file: string,
): Promise<EdgeComparison> {
  const rows = await readTable(file);
  const golden = new Map(rows.map((row) => [keyOf(row.from, row.to), row]));
  let [extra, different] = [0, 0];
  for (const edge of edges) {
    const row = golden.get(keyOf(edge.from, edge.to));
    if (!row) extra++;
    else if (!isSame(edge, row)) different++;
  }
  const missing = golden.size - (edges.length - extra);
  const equal = missing === 0 && extra === 0 && different === 0 ? 1 : 0;
  return { equal, golden: golden.size, missing, extra, different };
}

const keyOf = (a = '', b = ''): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function isSame(edge: CoordinatedEdge, row: Readonly<Record<string, string>>): boolean {
  return (
    [
      [edge.weight, row.weight],
      [edge.meanDeltaMs / SECOND_MS, row.avg_time_delta],
      [edge.earlierContents, row.n_content_id],
      [edge.laterContents, row.n_content_id_y],
      [edge.symmetry, row.edge_symmetry_score],
      [edge.aboveThreshold ? 1 : 0, row.weight_threshold],
    ] as const
  ).every(
    ([ours, theirs]) => theirs === undefined || Math.abs(ours - Number(theirs)) < CLOSE * Math.max(1, ours),
  );
}
