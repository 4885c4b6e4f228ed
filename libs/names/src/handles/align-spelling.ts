import { areNearVowels, areVelars, isKhOf, isVelarH, isVowel, readsAs } from './letters.ts';
import { mayTranspose } from './misspellings.ts';

/** Cost of a vowel that is lost, added or wholly another one. */
const VOWEL_COST = 2;
/** Cost of e for i or o for u. */
const NEAR_COST = 1;
const NEVER = 1000;
/** Cost of q for k, and of the h in kh or gh that one side leaves out. */
const VELAR_COST = 1;
/** Cost of h for kh. */
const KH_COST = 2;
/** Cost of two neighbours that changed places. */
const TRANSPOSED_COST = 2;

let beforePrevious = new Int32Array(64);
let previous = new Int32Array(64);
let current = new Int32Array(64);
/** What it costs to leave each letter of `meant` out. */
let skips = new Int32Array(64);

/**
 * How far `written[start..end)` is from `meant`, in half vowels, or -1 where it is farther than `budget`. Leet signs and
 * letters written twice are free; vowels may differ; consonants may where they write the same sound of Arabic, Persian
 * or Urdu (khilafat, qilafat), and neighbours may have changed places (optimal string alignment).
 */
export function spellingDistance(
  written: string,
  start: number,
  end: number,
  meant: string,
  budget: number,
): number {
  const width = meant.length + 1;
  if (width > previous.length) {
    beforePrevious = new Int32Array(width * 2);
    previous = new Int32Array(width * 2);
    current = new Int32Array(width * 2);
    skips = new Int32Array(width * 2);
  }
  previous[0] = 0;
  for (let letter = 1; letter < width; letter++) {
    skips[letter] = skipCost(meant, letter - 1, 0);
    previous[letter] = Math.min(NEVER, (previous[letter - 1] ?? 0) + (skips[letter] ?? 0));
  }
  let lastBest = 0;
  for (let at = start; at < end; at++) {
    let best = fillRow(written, at, start, meant);
    if (at > start) best = Math.min(best, transposeInto(written, at, meant));
    // A transposition leads over a row, so it takes two that are too far to give up.
    if (best > budget && lastBest > budget) return -1;
    lastBest = best;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  const distance = previous[width - 1] ?? NEVER;
  return distance <= budget ? distance : -1;
}

function fillRow(written: string, at: number, start: number, meant: string): number {
  const code = written.charCodeAt(at);
  const added = skipCost(written, at, start);
  let best = (previous[0] ?? NEVER) + added;
  current[0] = best;
  let diagonal = previous[0] ?? NEVER;
  let left = best;
  // Written out without calls where a cell cannot count any more: this is the innermost loop of reading accounts.
  for (let letter = 1; letter <= meant.length; letter++) {
    const above = previous[letter] ?? NEVER;
    let cost = above + added;
    const skipped = left + (skips[letter] ?? NEVER);
    if (skipped < cost) cost = skipped;
    if (diagonal < cost) {
      const replaced = diagonal + replaceCost(code, meant.charCodeAt(letter - 1));
      if (replaced < cost) cost = replaced;
    }
    if (cost > NEVER) cost = NEVER;
    current[letter] = cost;
    if (cost < best) best = cost;
    diagonal = above;
    left = cost;
  }
  return best;
}

/** Lowers cells of the current row that a transposition reaches; the least of these. */
function transposeInto(written: string, at: number, meant: string): number {
  const code = written.charCodeAt(at);
  const before = written.charCodeAt(at - 1);
  let best = NEVER;
  if (code === before) return best;
  for (let letter = 2; letter <= meant.length; letter++) {
    if (meant.charCodeAt(letter - 2) !== code || meant.charCodeAt(letter - 1) !== before) continue;
    if (!mayTranspose(meant, letter - 2)) continue;
    const cost = (beforePrevious[letter - 2] ?? NEVER) + TRANSPOSED_COST;
    if (cost < (current[letter] ?? NEVER)) current[letter] = cost;
    if (cost < best) best = cost;
  }
  return best;
}

function replaceCost(written: number, meant: number): number {
  if (written === meant || readsAs(written, meant)) return 0;
  if (areVelars(written, meant)) return VELAR_COST;
  if (!isVowel(written) || !isVowel(meant)) return NEVER;
  return areNearVowels(written, meant) ? NEAR_COST : VOWEL_COST;
}

/** Cost of a letter that stands on one side only. */
function skipCost(text: string, at: number, start: number): number {
  const code = text.charCodeAt(at);
  if (at > start && text.charCodeAt(at - 1) === code) return 0;
  if (isVowel(code)) return VOWEL_COST;
  if (at > start && isVelarH(text, at)) return VELAR_COST;
  return isKhOf(text, at) ? KH_COST : NEVER;
}
