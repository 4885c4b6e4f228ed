const LONGEST = 256;
let previous = new Uint16Array(LONGEST + 1);
let current = new Uint16Array(LONGEST + 1);
let beforeLast = new Uint16Array(LONGEST + 1);

/**
 * Edits from one text to the other: a letter more, less or another, or two neighbours swapped, each stretch edited at
 * most once (optimal string alignment, the restricted Damerau–Levenshtein distance). Stops at `limit` + 1, which then
 * only says "more than `limit`". UTF-16 units; beyond 256 of them nothing is read.
 *
 * @example
 * ```ts
 * editDistance('ca', 'ac', 5) // => 1
 * editDistance('hull', 'hall', 5) // => 1
 * editDistance('london', 'leeds', 2) // => 3
 * ```
 */
export function editDistance(a: string, b: string, limit: number): number {
  const lengthA = Math.min(a.length, LONGEST);
  const lengthB = Math.min(b.length, LONGEST);
  if (Math.abs(lengthA - lengthB) > limit) return limit + 1;
  for (let j = 0; j <= lengthB; j += 1) previous[j] = j;
  for (let i = 1; i <= lengthA; i += 1) {
    if (fillRow(a, b, i, lengthB) > limit) return limit + 1;
    [beforeLast, previous, current] = [previous, current, beforeLast];
  }
  return Math.min(previous[lengthB] ?? 0, limit + 1);
}

/** Fills the row of the letter before `i`; returns its least value. */
function fillRow(a: string, b: string, i: number, lengthB: number): number {
  const letter = a.charCodeAt(i - 1);
  current[0] = i;
  let least = i;
  for (let j = 1; j <= lengthB; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
      cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
    }
    current[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
