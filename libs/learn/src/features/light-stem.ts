/** Letters as texts are normalised: one form of alef, yeh, kaf and heh. */
const PREFIXES = unitsOf(['وال', 'بال', 'کال', 'فال', 'لل', 'ال', 'و']);
const SUFFIXES = unitsOf(['هما', 'کما', 'ها', 'هم', 'کم', 'نا', 'ات', 'ان', 'ون', 'ین', 'وا', 'ه', 'ی']);
/** So much of a word has to be left: most roots have three letters. */
const LEAST = 3;
const ARABIC = { first: 0x0600, last: 0x06ff };

/** A word or a part of it, as units of a text. */
interface Part {
  readonly codes: Uint16Array;
  start: number;
  end: number;
}

/**
 * Leaves out the particles that Arabic writes together with a word: one before it and one behind it (light stemming, after
 * Larkey, Ballesteros and Connell 2007). Words of other scripts stay as they are.
 */
export function lightStem(part: Part): void {
  if (!isArabic(part.codes[part.start] ?? 0)) return;
  const prefix = PREFIXES.find((units) => startsWith(part, part.start, units));
  if (prefix) part.start += prefix.length;
  const suffix = SUFFIXES.find((units) => startsWith(part, part.end - units.length, units));
  if (suffix) part.end -= suffix.length;
}

function startsWith({ codes, start, end }: Part, from: number, units: readonly number[]): boolean {
  return (
    from >= start &&
    end - start >= units.length + LEAST &&
    units.every((unit, at) => codes[from + at] === unit)
  );
}

function isArabic(code: number): boolean {
  return code >= ARABIC.first && code <= ARABIC.last;
}

function unitsOf(words: readonly string[]): number[][] {
  return words.map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));
}
