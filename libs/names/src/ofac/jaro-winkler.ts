/** Share by which a letter in common at the beginning closes the gap to 1, and letters that count so. */
const PREFIX_SHARE = 0.1;
const MAX_PREFIX = 6;
/** Longer words are cut: the work grows with the product of both lengths. */
const MAX_LENGTH = 200;

/**
 * Likeness of two texts in [0, 1] after Jaro (1989) and Winkler (1990): letters in common near the same place, less the
 * swapped ones, more for a common beginning of up to six letters. Symmetric.
 *
 * @example
 * ```ts
 * jaroWinkler('martha', 'marhta').toFixed(3) // => '0.961'
 * jaroWinkler('abc', 'xyz') // => 0
 * jaroWinkler('', 'abc') // => 0
 * ```
 */
export function jaroWinkler(left: string, right: string): number {
  const a = left.slice(0, MAX_LENGTH);
  const b = right.slice(0, MAX_LENGTH);
  const likeness = jaro(a, b);
  let prefix = 0;
  while (prefix < MAX_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return likeness + prefix * PREFIX_SHARE * (1 - likeness);
}

function jaro(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const common: string[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const letter = a.charAt(at);
    const found = findFree(b, letter, Math.max(0, at - reach), Math.min(b.length, at + reach + 1), taken);
    if (found < 0) continue;
    taken[found] = 1;
    common.push(letter);
  }
  if (common.length === 0) return 0;
  const other = b.split('').filter((_, at) => taken[at] === 1);
  const swapped = Math.floor(common.filter((letter, at) => letter !== other[at]).length / 2);
  return (
    (common.length / a.length + common.length / b.length + (common.length - swapped) / common.length) / 3
  );
}

function findFree(text: string, letter: string, from: number, to: number, taken: Uint8Array): number {
  for (let at = from; at < to; at += 1) if (taken[at] === 0 && text.charAt(at) === letter) return at;
  return -1;
}
