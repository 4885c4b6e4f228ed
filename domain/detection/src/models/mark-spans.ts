import type { MarkedSpan } from '@breakwater/learn';

/** Of spans that overlap the one that begins first stays, and of those the longer one; in the order of the text. */
export function withoutOverlaps(spans: readonly MarkedSpan[]): MarkedSpan[] {
  if (spans.length < 2) return [...spans];
  const kept: MarkedSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
