import * as is from 'typescript/unstable/ast/is';
import type { Source } from './parse-sources.ts';
import { findPlaces, type Place, shortText } from './place.ts';

/**
 * Finds lines on which a literal is spread into another literal of its kind, or into a call: `...{ a, b }` says what
 * `a, b` says, and stands there so that the formatter keeps them on one line.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'const a = { ...{ b, c }, ...d };\nconst e = [...[f, g]];' })
 * findLiteralSpreads(source).map(({ line }) => line) // => [1, 2]
 */
export function findLiteralSpreads(source: Source): Place[] {
  const places = findPlaces(source, (node) => {
    const ofObject = is.isSpreadAssignment(node) && is.isObjectLiteralExpression(node.expression);
    const ofArray = is.isSpreadElement(node) && is.isArrayLiteralExpression(node.expression);
    return ofObject || ofArray ? shortText(node, source) : undefined;
  });
  return [...new Map(places.map((place) => [place.line, place])).values()];
}
