import { findKnots } from '../find-cycles.ts';
import type { Package, Repository } from '../repository.ts';
import { edgesOf, type Rule } from './rule.ts';

/**
 * The folders directly under the `src/` of a package import each other in one direction only, be it in two steps or in
 * ten; tests see both sides and do not count. No exception is listed: what two folders share goes below both.
 */
export const folderCycles: Rule = (repository) =>
  repository.packages.flatMap((room) =>
    findKnots(folderGraph(room, repository)).map((knot) => {
      const folders = `${room.path}/src: ${[...knot].sort().join(', ')}`;
      const message = `These folders import each other: ${folders}. Move what they share below both.`;
      return { path: `${room.path}/src`, line: 1, rule: 'folder-cycles', message };
    }),
  );

function folderGraph(room: Package, repository: Repository): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { file, target } of edgesOf({ ...repository, packages: [room] })) {
    if (target.kind !== 'file' || file.isTest) continue;
    const [from, to] = [folderOf(file.path, room), folderOf(target.path, room)];
    if (from && to && from !== to) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  return graph;
}

/** The folder directly under `src/`; none for a file that lies in `src/` itself, which wires its folders. */
function folderOf(path: string, room: Package): string | undefined {
  const start = `${room.path}/src/`;
  const [first, ...rest] = path.startsWith(start) ? path.slice(start.length).split('/') : [];
  return rest.length > 0 ? first : undefined;
}
