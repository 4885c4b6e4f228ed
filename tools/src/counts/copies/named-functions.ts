import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

/** A function that has a name of its own: a declaration, or a constant that holds one. */
export type NamedFunction = {
  name: string;
  /** Text of its parameters, types included. */
  parameters: string[];
  /** Text of all of it. */
  text: string;
  node: Node;
};

/**
 * Finds named functions that `choose` wants.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'function toA(row: ARow) {}\nconst toB = (row: BRow) => row;\nlist.map((c) => c);' })
 * findFunctions(source, ({ parameters }) => /Row$/.test(parameters[0])).map(({ what }) => what) // => ['toA', 'toB']
 */
export function findFunctions(source: Source, choose: (made: NamedFunction) => boolean): Place[] {
  return findPlaces(source, (node) => {
    const made = functionOf(node, source);
    return made && choose(made) ? made.name : undefined;
  });
}

function functionOf(node: Node, { tree }: Source): NamedFunction | undefined {
  const held = is.isVariableDeclaration(node) ? node.initializer : node;
  const isFunction =
    held && (is.isFunctionDeclaration(held) || is.isArrowFunction(held) || is.isFunctionExpression(held));
  if (!isFunction) return undefined;
  const name = is.isVariableDeclaration(node)
    ? node.name
    : is.isFunctionDeclaration(held)
      ? held.name
      : undefined;
  if (!name) return undefined;
  const parameters = [...held.parameters].map((parameter) => parameter.getText(tree));
  return { name: name.getText(tree), parameters, text: held.getText(tree), node: held };
}
