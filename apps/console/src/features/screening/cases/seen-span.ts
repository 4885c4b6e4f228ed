import type { MatchedField } from '@breakwater/contracts/screening';
import type { Span } from '../../review/job/spans/layout-spans.ts';

/**
 * Where in a text of the account something was seen. Offsets count only where they still show what was seen; a match
 * without offsets is of the whole text.
 *
 * @example
 * ```ts
 * seenSpans('Tern Front', '/displayName', { field: '/displayName', start: 0, end: 4, text: 'Tern', via: [] }) // => [{ start: 0, end: 4 }]
 * seenSpans('Tern Front', '/bio', { field: '/displayName', text: 'Tern Front', via: [] }) // => []
 * ```
 */
export function seenSpans(text: string, field: string, seen: MatchedField): readonly Span[] {
  if (seen.field !== field) return [];
  const { start, end } = seen;
  if (start === undefined || end === undefined) return [{ start: 0, end: text.length }];
  return text.slice(start, end) === seen.text ? [{ start, end }] : [];
}
