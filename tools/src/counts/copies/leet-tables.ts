import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

/** Letters that are written as digits, in the reading that every such table has. */
const PAIRS = new Set(['0o', '1i', '1l', '3e', '4a', '5s', '7t']);
/** Fewer than this may be chance. */
const FEWEST = 4;

/**
 * Finds tables of leet: object literals that turn digits into the letters they stand for, or letters into digits.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': "const LEET = { 0: 'o', 1: 'i', 3: 'e', 4: 'a' };\nconst b = { 0: 'o', 1: 'n', 3: 'm', 4: 'x' };" })
 * findLeetTables(source).map(({ line }) => line) // => [1]
 */
export function findLeetTables(source: Source): Place[] {
  return findPlaces(source, (node) => {
    if (!is.isObjectLiteralExpression(node)) return undefined;
    const pairs = [...node.properties].map(pairOf);
    const known = pairs.filter((pair) => PAIRS.has(pair) || PAIRS.has([...pair].reverse().join('')));
    return known.length >= FEWEST ? known.join(' ') : undefined;
  });
}

function pairOf(property: Node): string {
  if (!is.isPropertyAssignment(property)) return '';
  return `${property.name.getText()}${property.initializer.getText()}`.replace(/['"]/g, '');
}
