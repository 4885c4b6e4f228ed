import type { TermBank } from '@breakwater/contracts';
import { type MarkedSpan, markedLinks } from '@breakwater/learn';
import type { BankSnapshot } from '../banks/bank-snapshot.ts';
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
  const entities = banks.filter((bank) => bank.entities);
  const parts = { terms: indexTerms(entities), entityBanks: new Set(entities.map(({ id }) => id)) };
  return (text) => markWith(parts, text);
}

/** Marks a text with the banks as they stand. */
export function markWith(
  { terms, entityBanks }: Pick<BankSnapshot, 'terms' | 'entityBanks'>,
  text: string,
): MarkedSpan[] {
  const { hits, marks } = terms.read(text, 'text');
  return withoutOverlaps([
    ...markedLinks(text),
    ...[...hits, ...marks].flatMap(({ bank, match }): MarkedSpan[] =>
      entityBanks.has(bank.id) ? [{ start: match.start, end: match.end, as: 'entity' }] : [],
    ),
  ]);
}
