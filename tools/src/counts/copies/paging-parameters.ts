import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

const PLACE_NAMES = new Set(['cursor', 'after', 'before', 'offset', 'page']);
const SIZE_NAMES = new Set(['limit', 'size', 'pageSize', 'count']);

/**
 * Finds declared parameters of a page: members of a schema that say where a page begins and how long it is. The words
 * found are the names in use, which one piece would make one pair.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'const query = Type.Object({ cursor: Type.String(), limit: Type.Integer() });\nread({ after: 1, limit: 2 });' })
 * findPagingParameters(source).map(({ what }) => what) // => ['cursor limit']
 */
export function findPagingParameters(source: Source): Place[] {
  return findPlaces(source, (node) => {
    if (!is.isObjectLiteralExpression(node)) return undefined;
    const names = [...node.properties].flatMap((property) =>
      is.isPropertyAssignment(property) && /^Type\./.test(property.initializer.getText())
        ? property.name.getText()
        : [],
    );
    const place = names.find((name) => PLACE_NAMES.has(name));
    const size = names.find((name) => SIZE_NAMES.has(name));
    return place && size ? `${place} ${size}` : undefined;
  });
}
