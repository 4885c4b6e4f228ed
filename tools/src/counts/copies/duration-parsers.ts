import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

/** `/^P…(…)D…T…/`: the form of a duration of ISO 8601, with amounts that are read. */
const FORM = /^\/\^P.*\)[WDHMS]/;
/** Years and months have no length: who reads them reads a period of a calendar, which is something else. */
const CALENDAR = /\)Y/;

/**
 * Finds parsers of durations, by the pattern of ISO 8601 that each of them holds.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'const FORM = /^P(?:T(\\d+)S)?$/; const PERIOD = /^P(?:(\\d+)Y)?(?:(\\d+)D)?$/; const NAME = /^Peter/;' })
 * findDurationParsers(source).length // => 1
 */
export function findDurationParsers(source: Source): Place[] {
  return findPlaces(source, (node) =>
    is.isRegularExpressionLiteral(node) && FORM.test(node.text) && !CALENDAR.test(node.text)
      ? node.text
      : undefined,
  );
}
