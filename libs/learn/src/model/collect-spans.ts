import type { ReadFeatures } from '../features/read-features.ts';
import type { LevelList } from './level-rows.ts';

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

/** A text as it was read with some features, and what these weigh. */
export interface ReadPart {
  readonly reader: ReadFeatures;
  readonly list: LevelList;
  /** What a weight is multiplied by to be a part of the score. */
  readonly slope: number;
}

/**
 * Shares the weight of each feature out over the words that it came from, and lists the twelve words that say most. The
 * bits of all words together are the score without its bias.
 *
 * @param parts all of the same text, read by readers that share their words
 */
export function collectSpans(text: string, parts: readonly ReadPart[]): TellingSpan[] {
  const reader = parts[0]?.reader;
  if (!reader) return [];
  const bits = new Float64Array(reader.tokenCount);
  for (const part of parts) shareOut(part, bits);
  const telling: number[] = [];
  for (let word = 0; word < bits.length; word++)
    if (Math.abs(bits[word] ?? 0) >= LEAST_BITS) telling.push(word);
  return telling
    .sort((one, other) => Math.abs(bits[other] ?? 0) - Math.abs(bits[one] ?? 0))
    .slice(0, MOST_SPANS)
    .map((word) => {
      const { start, end } = reader.wordRange(word);
      return { start, end, matched: text.slice(start, end), bits: bits[word] ?? 0 };
    });
}

function shareOut({ reader, list, slope }: ReadPart, bits: Float64Array): void {
  const { levels, table } = list;
  const { buckets, count } = reader;
  const scale = slope / Math.sqrt(Math.max(1, count)) / Math.LN2;
  for (let feature = 0; feature < count; feature++) {
    const level = levels[buckets[feature] ?? 0] ?? 0;
    if (level === 0) continue;
    const weight = (table[level + 128] ?? 0) * scale;
    const from = reader.fromOf(feature);
    const before = reader.beforeOf(feature);
    const share = before < 0 ? weight : weight / 2;
    bits[from] = (bits[from] ?? 0) + share;
    if (before >= 0) bits[before] = (bits[before] ?? 0) + share;
  }
}
