import { findLinks } from '@breakwater/text';
import type { MarkedSpan } from './feature-spec.ts';

/**
 * The links of a text, as spans that give no features.
 *
 * @example
 * markedLinks('see https://a.example/x') // => [{ start: 4, end: 23, as: 'link' }]
 */
export function markedLinks(text: string): MarkedSpan[] {
  return findLinks(text).map(({ start, end }) => ({ start, end, as: 'link' }));
}
