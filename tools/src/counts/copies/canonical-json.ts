import type { Source } from '../parse-sources.ts';
import type { Place } from '../place.ts';
import { findFunctions } from './named-functions.ts';

const NAME = /^(canonical(Json|Value|i[sz]e)?|stable(Json|Stringify)|sorted(Json|Keys)|sortKeys)$/i;
const WRITES = /\bJSON\.stringify\(|\bObject\.(keys|entries)\(|\bserialize\(|\bcanonicalize\(/;

/**
 * Finds writers of canonical JSON: functions named for it that go through keys or write text.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'function canonicalJson(v) { return JSON.stringify(v, Object.keys(v).sort()); }\nfunction canonical(mail) { return mail.trim(); }' })
 * findCanonicalJson(source).map(({ line }) => line) // => [1]
 */
export function findCanonicalJson(source: Source): Place[] {
  return findFunctions(source, ({ name, text }) => NAME.test(name) && WRITES.test(text));
}
