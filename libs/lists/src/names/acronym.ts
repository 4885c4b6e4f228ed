/** Legal forms and the like: an acronym that stands before one still stands for the whole name. */
const TAIL = /^[\s,.]*(?:(?:ltd|llc|inc|co|corp|plc|gmbh|sarl|s\.?a|group|limited|company)\b[\s,.]*)*$/i;

/**
 * Whether what stands in brackets after a name is its acronym: `(TTP)`, `(LRM/A)`, `(SAPICO)`, but not `(PAKISTAN)`. Its
 * letters must come in the name in that order and begin where a word begins.
 */
export function isAcronymOf(inside: string, name: string, after: string): boolean {
  if (!/^[\p{Lu}\p{N}][\p{L}\p{N}/.-]{1,9}$/u.test(inside) || !TAIL.test(after)) {
    return false;
  }
  const letters = [...inside.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const capitals = inside.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters.length < 2 || capitals * 2 < letters.length || /^[ivx]+$/.test(letters.join(''))) {
    return false;
  }
  let at = 0;
  const text = name.toLowerCase();
  for (const [index, letter] of letters.entries()) {
    at = index === 0 ? startOfWord(text, letter) : text.indexOf(letter, at);
    if (at < 0) {
      return false;
    }
    at++;
  }
  return true;
}

function startOfWord(text: string, letter: string): number {
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) {
      return at;
    }
  }
  return -1;
}
