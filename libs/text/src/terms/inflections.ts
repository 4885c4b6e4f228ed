/**
 * Endings that Arabic, Persian, Urdu, Pashto and Kurdish nouns take in the plural, as adjectives and before `a certain`,
 * as the normaliser writes them. One letter more or less makes another word of many, so the list is short.
 */
const ENDINGS = `
  ی یه یت یات یین یون ین ون
  ها های هایی یها یهای هاش هایش ان یان انی ای ایی ایم
  وں یوں یاں
  و یو انو یانو یانې ۍ ئ ئی`
  .split(/\s+/)
  .filter(Boolean);
/** Stems before an ending have so many letters: short ones have too many other words beside them. */
export const MIN_INFLECTED = 4;

const LETTERS = [...new Set(ENDINGS.join(''))];
const LONGEST = Math.max(...ENDINGS.map((ending) => ending.length));
const WIDTH = LETTERS.length + 1;
/** Number of each letter that endings have, from 1 on. */
const letterNumbers = new Uint8Array(0x10000);
for (const [index, letter] of LETTERS.entries()) letterNumbers[letter.charCodeAt(0)] = index + 1;

/** Endings as a tree from the last letter to the first: the node after each letter, and whether an ending is read there. */
const nodes: number[] = new Array(WIDTH).fill(0);
const isEnding: boolean[] = [false];
for (const ending of ENDINGS) {
  let node = 0;
  for (let at = ending.length - 1; at >= 0; at--) {
    const edge = node * WIDTH + (letterNumbers[ending.charCodeAt(at)] ?? 0);
    if (nodes[edge] === 0) {
      nodes[edge] = isEnding.push(false) - 1;
      for (let letter = 0; letter < WIDTH; letter++) nodes.push(0);
    }
    node = nodes[edge] ?? 0;
  }
  isEnding[node] = true;
}
const next = Uint16Array.from(nodes);
const ends = Uint8Array.from(isEnding, Number);

/**
 * The broken plural of an Arabic word of the form فاعل, which takes no ending: داعش, دواعش. Undefined for other words.
 *
 * @example
 * brokenPlural('داعش') // => 'دواعش'
 */
export function brokenPlural(word: string): string | undefined {
  return /^[\u0620-\u064a]ا[\u0620-\u06d3]{2}$/u.test(word)
    ? `${word.charAt(0)}و${word.slice(1)}`
    : undefined;
}

/** The lengths of the endings that a word has, as bits: bit 2 for one of two letters. */
export function endingsOf(codes: Uint16Array, start: number, end: number): number {
  let lengths = 0;
  let node = 0;
  for (let length = 1; length <= LONGEST && end - length > start; length++) {
    node = next[node * WIDTH + (letterNumbers[codes[end - length] ?? 0] ?? 0)] ?? 0;
    if (node === 0) break;
    lengths |= (ends[node] ?? 0) << length;
  }
  return lengths;
}
