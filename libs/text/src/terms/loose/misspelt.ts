import { UNIT_SUMS } from '../hash.ts';
import type { WordTable } from '../word-table.ts';

/** Units of one letter with its signs. */
const LONGEST_LETTER = 6;
const LEAST_SWAPPED = 4;
const LEAST_LOST = 5;
/** Where vowels are marks a letter is a syllable. */
const LEAST_LOST_MARKED = 4;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Letters of Latin, Greek, Cyrillic, Hebrew and Arabic script without a sign of their own: each unit is a letter. */
const PLAIN = /^[\u0030-\u02af\u0370-\u0482\u048a-\u0588\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]*$/;

/** The sum of a token of these units. */
export function sumOf(units: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < units.length; at++) sum = (sum + (UNIT_SUMS[units[at] ?? 0] ?? 0)) | 0;
  return sum;
}

/** The same of a text, by the first unit of each code point. */
export function sumOfText(text: string): number {
  let sum = 0;
  for (const point of text) sum = (sum + (UNIT_SUMS[point.charCodeAt(0)] ?? 0)) | 0;
  return sum;
}

/** The sums that a word has with two letters swapped, and with a letter inside it lost. */
export function misspeltSums(word: string): number[] {
  // Asking the segmenter for each word of each bank was a quarter of what it takes to compile the banks.
  const letters = PLAIN.test(word) ? word : Array.from(segmenter.segment(word), ({ segment }) => segment);
  if (letters.length < LEAST_SWAPPED) return [];
  const whole = sumOfText(word);
  if (letters.length < (letters.length < word.length ? LEAST_LOST_MARKED : LEAST_LOST)) return [whole];
  const sums = new Set([whole]);
  for (let at = 1; at < letters.length - 1; at++) sums.add((whole - sumOfText(letters[at] ?? '')) | 0);
  return [...sums];
}

/**
 * Whether `codes[start..end]` is a word of the table with two neighbouring letters swapped or one letter inside it lost.
 */
export function isMisspelt(
  codes: Uint16Array,
  start: number,
  end: number,
  words: WordTable,
  word: number,
): boolean {
  const length = end - start;
  const size = words.length(word);
  const least = Math.min(length, size);
  let same = 0;
  while (same < least && codes[start + same] === words.unit(word, same)) same++;
  if (same === 0) return false;
  let tail = 0;
  while (tail < least - same && codes[end - 1 - tail] === words.unit(word, size - 1 - tail)) tail++;
  const written = length - same - tail;
  const wanted = size - same - tail;
  if (written === 0) return tail > 0 && wanted > 0 && wanted <= LONGEST_LETTER;
  return (
    written === wanted && isRotated(codes, start + same, words.units(word).subarray(same, same + wanted))
  );
}

/** Whether the units are `word` with its halves swapped, wherever it is cut. */
function isRotated(codes: Uint16Array, start: number, word: Uint16Array): boolean {
  const { length } = word;
  for (let cut = Math.max(1, length - LONGEST_LETTER); cut < length && cut <= LONGEST_LETTER; cut++) {
    let at = 0;
    while (at < length && codes[start + at] === word[(at + cut) % length]) at++;
    if (at === length) return true;
  }
  return false;
}
