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
  for (const units of PREFIXES) {
    if (!standsAt(part, part.start, units)) continue;
    part.start += units.length;
    break;
  }
  for (const units of SUFFIXES) {
    if (!standsAt(part, part.end - units.length, units)) continue;
    part.end -= units.length;
    break;
  }
}

/** Plain loops: every word of every post in Arabic letters comes here. */
function standsAt({ codes, start, end }: Part, from: number, units: readonly number[]): boolean {
  if (end - start < units.length + LEAST) return false;
  for (let at = 0; at < units.length; at++) if (codes[from + at] !== units[at]) return false;
  return true;
}

function isArabic(code: number): boolean {
  return code >= ARABIC.first && code <= ARABIC.last;
}

function unitsOf(words: readonly string[]): number[][] {
  return words.map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));
}
