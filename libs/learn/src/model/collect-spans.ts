import type { FeatureReader } from '../features/feature-reader.ts';

/** A passage of the original text and what it adds to the score. */
export interface TellingSpan {
  readonly start: number;
  readonly end: number;
  readonly matched: string;
  /** Bits of evidence: for the label above 0, against it below. */
  readonly bits: number;
}

const MOST_SPANS = 12;
/** Passages that say less than this are left out. */
const LEAST_BITS = 0.05;

/**
 * Shares the weight of each feature out over the words that it came from, and lists the twelve words that say most. The
 * bits of all words together are the score without its bias.
 */
export function collectSpans(
  text: string,
  reader: FeatureReader,
  weightOf: (bucket: number) => number,
): TellingSpan[] {
  const scale = 1 / Math.sqrt(Math.max(1, reader.count)) / Math.LN2;
  const words = new Map<number, { start: number; end: number; bits: number }>();
  for (let feature = 0; feature < reader.count; feature++) {
    const bits = weightOf(reader.buckets[feature] ?? 0) * scale;
    if (bits === 0) continue;
    const parts = reader.wordsOf(feature);
    for (const word of parts) {
      const known = words.get(word);
      if (known) known.bits += bits / parts.length;
      else words.set(word, { ...reader.wordRange(word), bits: bits / parts.length });
    }
  }
  return [...words.values()]
    .filter(({ bits }) => Math.abs(bits) >= LEAST_BITS)
    .sort((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
    .slice(0, MOST_SPANS)
    .map(({ start, end, bits }) => ({ start, end, matched: text.slice(start, end), bits }));
}
