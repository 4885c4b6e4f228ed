import { LEET_SIGNS } from '@breakwater/text';

/**
 * Classes of letters, by UTF-16 unit of normalised text. A skeleton keeps what spelling variants leave alone, so that
 * `lashkaretaiba`, `l4shkar_e_taibba` and `lashkartaiba` fall into one bucket; the alignment decides afterwards.
 */

/**
 * Letters that share a leet sign share a symbol: 6, 8, 9 may be b, g or q. A 1 may be i or l, so l is no symbol. What
 * romanisations write for ق, غ and خ is one too: k, q, g, and x for kh.
 */
const SHARED: Readonly<Record<string, string>> = {
  g: 'bgkqx689گګ',
  s: 's5$',
  t: 't7',
  z: 'z2',
  ٹ: 'ٹټ',
  ڈ: 'ڈډ',
  ڑ: 'ڑړ',
  ن: 'نںڼ',
};
const UNWRITTEN = 'aeiouyl0134@اویهےېۍئءعىۀ';

/** Digits, and the symbols that names are written with; other signs part words here. */
const SIGNS = '0123456789@$';
const TWINS = ['یےېۍئى', 'گګ', 'ٹټ', 'ڈډ', 'ڑړ', 'نںڼ', 'هۀ'];
const VOWELS = 'aeiouyاویهےېۍئءى';
const FRONT = 'eiy';
const BACK = 'ou';
const VELARS = 'gkqx';

const unit = (letter: string): number => letter.charCodeAt(0);

/** Symbol of each unit in a skeleton; 0 leaves it out. */
const SYMBOLS = new Uint16Array(0x10000);
const CLASSES = new Uint8Array(0x10000);
const VOWEL = 1;
const FRONT_VOWEL = 2;
const BACK_VOWEL = 4;
const VELAR = 8;
/** Letters of one class are drawn or said alike. */
const TWIN_OF = new Uint16Array(0x10000);
/** Latin letters that each ASCII sign may stand for, as bits from `a` on. */
const READINGS = new Int32Array(0x80);
const FIRST_LETTER = unit('a');

for (let code = 0; code < SYMBOLS.length; code++) {
  SYMBOLS[code] = code;
  TWIN_OF[code] = code;
}
for (const [symbol, letters] of Object.entries(SHARED)) {
  for (const letter of letters) SYMBOLS[unit(letter)] = unit(symbol);
}
for (const letter of UNWRITTEN) SYMBOLS[unit(letter)] = 0;
for (const sign of SIGNS) {
  for (const letter of LEET_SIGNS[sign] ?? '')
    READINGS[unit(sign)] = (READINGS[unit(sign)] ?? 0) | (1 << (unit(letter) - FIRST_LETTER));
}
for (const letters of TWINS) for (const letter of letters) TWIN_OF[unit(letter)] = unit(letters);
for (const letter of VOWELS) CLASSES[unit(letter)] = VOWEL;
for (const letter of FRONT) CLASSES[unit(letter)] = VOWEL | FRONT_VOWEL;
for (const letter of BACK) CLASSES[unit(letter)] = VOWEL | BACK_VOWEL;
for (const letter of VELARS) CLASSES[unit(letter)] = VELAR;

const CODE_H = unit('h');
const CODE_K = unit('k');
const VELAR_SYMBOL = unit('g');

/**
 * The symbol that a unit adds to a skeleton after the symbol `last`, or 0: repeats add none, nor does the h of kh, gh.
 */
export function nextSymbol(code: number, last: number): number {
  const symbol = SYMBOLS[code] ?? 0;
  if (symbol === last || (symbol === CODE_H && last === VELAR_SYMBOL)) return 0;
  return symbol;
}

/** Letters that romanisations take for each other: k, q, g and, with or without their h, kh and gh. */
export function areVelars(left: number, right: number): boolean {
  return ((CLASSES[left] ?? 0) & (CLASSES[right] ?? 0) & VELAR) !== 0;
}

/** Whether the unit at `at` is the h of kh, gh or qh. */
export function isVelarH(text: string, at: number): boolean {
  return text.charCodeAt(at) === CODE_H && at > 0 && areVelars(text.charCodeAt(at - 1), VELAR_SYMBOL);
}

/** Whether the unit at `at` is the k of kh. */
export function isKhOf(text: string, at: number): boolean {
  return text.charCodeAt(at) === CODE_K && text.charCodeAt(at + 1) === CODE_H;
}

export function isVowel(code: number): boolean {
  return ((CLASSES[code] ?? 0) & VOWEL) !== 0;
}

/** Vowels that romanisations take for each other: e and i, o and u. */
export function areNearVowels(left: number, right: number): boolean {
  return ((CLASSES[left] ?? 0) & (CLASSES[right] ?? 0) & (FRONT_VOWEL | BACK_VOWEL)) !== 0;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the unit `written` may stand for the letter `meant`. */
export function readsAs(written: number, meant: number): boolean {
  if (written === meant) return true;
  if (written < 0x80) {
    const letter = meant - FIRST_LETTER;
    return letter >= 0 && letter < 26 && (((READINGS[written] ?? 0) >> letter) & 1) === 1;
  }
  return TWIN_OF[written] === TWIN_OF[meant];
}

export const SKELETON_SEED = 0x811c9dc5 | 0;

/** FNV-1a over the symbols of a skeleton. */
export function mixSymbol(hash: number, symbol: number): number {
  return Math.imul(hash ^ symbol, 0x01000193);
}
