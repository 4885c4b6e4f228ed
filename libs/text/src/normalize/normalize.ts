import { type Alternative, Scan } from './scan.ts';

/** A half-open range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text in the form in which terms are compared, with the way back to what was written. */
export interface NormalizedText {
  readonly original: string;
  readonly text: string;
  /** Latin readings of words that are wholly written in look-alikes of another script; ranges are in `text`. */
  readonly alternatives: readonly Alternative[];
  /** The original range, whole characters with their marks, that produced `text.slice(start, end)`. */
  originalRange(start: number, end: number): Range;
}

/**
 * Brings a text into the form in which terms are compared: compatibility forms (UAX #15), no case, no diacritics, no
 * invisible signs, Arabic-script twins folded, ASCII digits. Look-alikes (UTS #39) turn Latin only inside a word that
 * has Latin letters too; nothing is ever folded into or out of the Arabic script. Idempotent, linear, never throws.
 *
 * @example
 * ```ts
 * normalize('Ｈéllo').text // => 'hello'
 * normalize('دَاعِــش').text // => 'داعش'
 * normalize('ІSIS').text // => 'isis'
 * normalize('e\u0301t').originalRange(0, 1) // => { start: 0, end: 2 }
 * ```
 */
export function normalize(original: string): NormalizedText {
  const scan = new Scan(original.length);
  scan.read(original);
  const { starts, ends, length } = scan;
  return {
    original,
    text: scan.slice(0, length),
    alternatives: scan.alternatives,
    originalRange: (start, end) => originalRange(starts, ends, length, start, end),
  };
}

/** Original range of the normalised range `start..end`; an empty or outlying range is clamped, never invented. */
export function originalRange(
  starts: Int32Array,
  ends: Int32Array,
  length: number,
  start: number,
  end: number,
): Range {
  const first = Math.max(0, Math.min(start, length - 1));
  const last = Math.max(first, Math.min(end, length) - 1);
  if (length === 0) return { start: 0, end: 0 };
  const from = starts[first] ?? 0;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: ends[last] ?? from };
}
