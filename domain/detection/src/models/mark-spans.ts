import type { Evidence, SignalValue } from '@breakwater/contracts';
import { type MarkedSpan, markedLinks } from '@breakwater/learn';

/**
 * What models do not read as words of a text: its links, and the names of organisations that the banks found in it. In
 * the order of the text, without overlaps.
 *
 * @param terms value of the signal that looked for terms in it
 * @param field JSON Pointer of the text
 * @param entityBanks banks whose terms are names of organisations
 */
export function markSpans(
  text: string,
  terms: SignalValue,
  { field, entityBanks }: { readonly field: string; readonly entityBanks: ReadonlySet<string> },
): MarkedSpan[] {
  const found = terms.known ? terms.evidence.filter(isEntity) : [];
  return withoutOverlaps([
    ...markedLinks(text),
    ...found.map(({ start = 0, end = 0 }): MarkedSpan => ({ start, end, as: 'entity' })),
  ]);

  function isEntity(evidence: Evidence): boolean {
    return evidence.field === field && evidence.bank !== undefined && entityBanks.has(evidence.bank);
  }
}

/** Of spans that overlap the one that begins first stays, and of those the longer one. */
export function withoutOverlaps(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const kept: MarkedSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
