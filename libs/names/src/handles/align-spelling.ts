import { areNearVowels, isVowel, readsAs } from './letters.ts';

/** Cost of a vowel that is lost, added or wholly another one. */
const VOWEL_COST = 2;
/** Cost of e for i or o for u. */
const NEAR_COST = 1;
const NEVER = 1000;

let previous = new Int32Array(64);
let current = new Int32Array(64);
/** What it costs to leave each letter of `meant` out. */
let skips = new Int32Array(64);

/**
 * How far `written[start..end)` is from `meant`, in half vowels, or -1 where it is farther than `budget`. Leet signs and
 * letters written twice are free, only vowels may differ, consonants never do.
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
    previous = new Int32Array(width * 2);
    current = new Int32Array(width * 2);
    skips = new Int32Array(width * 2);
  }
  previous[0] = 0;
  for (let letter = 1; letter < width; letter++) {
    skips[letter] = skipCost(meant, letter - 1, 0);
    previous[letter] = Math.min(NEVER, (previous[letter - 1] ?? 0) + (skips[letter] ?? 0));
  }
  for (let at = start; at < end; at++) {
    if (fillRow(written, at, start, meant) > budget) return -1;
    [previous, current] = [current, previous];
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

function replaceCost(written: number, meant: number): number {
  if (written === meant || readsAs(written, meant)) return 0;
  if (!isVowel(written) || !isVowel(meant)) return NEVER;
  return areNearVowels(written, meant) ? NEAR_COST : VOWEL_COST;
}

/** Cost of a letter that stands on one side only. */
function skipCost(text: string, at: number, start: number): number {
  const code = text.charCodeAt(at);
  if (at > start && text.charCodeAt(at - 1) === code) return 0;
  return isVowel(code) ? VOWEL_COST : NEVER;
}
