import type { TermBank } from '@breakwater/contracts';
import { type MarkedSpan, markedLinks } from '@breakwater/learn';
import { indexTerms } from '../banks/term-index.ts';
import { withoutOverlaps } from './mark-spans.ts';

/** Marks what models do not read as words of a text. */
export type EntityMarker = (text: string) => MarkedSpan[];

/**
 * Marks the links of texts and the names of organisations in them, as the signal `text.model` does: for training, which
 * must see texts as judging does.
 *
 * @param banks those that say `entities`; others are left out
 */
export function createEntityMarker(banks: readonly TermBank[]): EntityMarker {
  const index = indexTerms(banks.filter(({ entities }) => entities));
  return (text) =>
    withoutOverlaps([
      ...markedLinks(text),
      ...index
        .find(text, 'text')
        .map(({ match }): MarkedSpan => ({ start: match.start, end: match.end, as: 'entity' })),
    ]);
}
