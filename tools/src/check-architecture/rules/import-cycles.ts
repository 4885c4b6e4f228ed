import { findCycles } from '../find-cycles.ts';
import type { Finding } from '../finding.ts';
import { type Edge, edgesOf, type Rule } from './rule.ts';

/** Neither files nor packages import each other in a circle; a type import counts like any other. */
export const importCycles: Rule = (repository) => {
  const edges = edgesOf(repository);
  return [
    ...report(edges, 'files', ({ file, target }) =>
      target.kind === 'file' ? [file.path, target.path] : undefined,
    ),
    ...report(edges, 'packages', ({ owner, target }) =>
      target.kind === 'workspace' && target.name !== owner.name ? [owner.name, target.name] : undefined,
    ),
  ];
};

type Ends = readonly [from: string, to: string];

function report(edges: Edge[], what: string, endsOf: (edge: Edge) => Ends | undefined): Finding[] {
  const graph = new Map<string, string[]>();
  const first = new Map<string, Edge>();
  for (const edge of edges) {
    const ends = endsOf(edge);
    if (!ends) continue;
    graph.set(ends[0], [...(graph.get(ends[0]) ?? []), ends[1]]);
    if (!first.has(ends.join(' '))) first.set(ends.join(' '), edge);
  }
  return findCycles(graph).map((cycle) => {
    const edge = first.get(cycle.slice(0, 2).join(' '));
    return {
      path: edge?.file.path ?? 'architecture.json',
      line: edge?.statement.line ?? 1,
      rule: 'import-cycles',
      message: `These ${what} import each other: ${cycle.join(' → ')}. Move what they share below both.`,
    };
  });
}
