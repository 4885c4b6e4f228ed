import type { Node } from 'typescript/unstable/ast';
import type { Source } from './parse-sources.ts';

/** One thing that is counted: where it stands, and a word on what it is. */
export type Place = { path: string; line: number; what: string };

/** The place of a node: the line on which its text begins. */
export function placeOf({ path, tree }: Source, node: Node, what: string): Place {
  const start = node.getStart(tree);
  return { path, line: tree.text.slice(0, start).split('\n').length, what };
}

/** Calls `visit` for a node and everything below it, in the order of the text. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The places of the nodes of a source that `tell` has a word for. */
export function findPlaces(source: Source, tell: (node: Node) => string | undefined): Place[] {
  const places: Place[] = [];
  walk(source.tree, (node) => {
    const what = tell(node);
    if (what !== undefined) places.push(placeOf(source, node, what));
  });
  return places;
}

/** The text of a node on one line, cut where it grows long. */
export function shortText(node: Node, { tree }: Source): string {
  const text = node.getText(tree).replace(/\s+/g, ' ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
