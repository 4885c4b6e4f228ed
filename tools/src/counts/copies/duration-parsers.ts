import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

/** `/^P…T(…/`: the form of a duration of ISO 8601, with the time behind its T. */
const FORM = /^\/\^P.*T\(/;

/**
 * Finds parsers of durations, by the pattern of ISO 8601 that each of them holds.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'const FORM = /^P(?:T(\\d+)S)?$/; const NAME = /^Peter/;' })
 * findDurationParsers(source).length // => 1
 */
export function findDurationParsers(source: Source): Place[] {
  return findPlaces(source, (node) =>
    is.isRegularExpressionLiteral(node) && FORM.test(node.text) ? node.text : undefined,
  );
}
