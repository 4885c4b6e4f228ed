import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

/**
 * Finds declarations of an interface, a type or a schema by name. A constant and a type of one name in one file are
 * one declaration: a schema and what it describes.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'const ById = Type.Object({});\ntype ById = Static<typeof ById>;\ntype ByIdent = {};' })
 * findDeclared(source, /^ById$/).map(({ line }) => line) // => [1]
 */
export function findDeclared(source: Source, name: RegExp): Place[] {
  const places = findPlaces(source, (node) => {
    const isDeclaration =
      is.isInterfaceDeclaration(node) || is.isTypeAliasDeclaration(node) || is.isVariableDeclaration(node);
    if (!isDeclaration || !is.isIdentifier(node.name)) return undefined;
    return name.test(node.name.text) ? node.name.text : undefined;
  });
  return places.filter(({ what }, at) => places.findIndex((place) => place.what === what) === at);
}
