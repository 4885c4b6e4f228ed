/**
 * Devanagari and Bengali share the order of their blocks: a letter is found by its distance from the start of the block,
 * so one table reads both.
 */
const VOWELS: Readonly<Record<number, string>> = {
  5: 'a',
  6: 'a',
  7: 'i',
  8: 'i',
  9: 'u',
  10: 'u',
  11: 'ri',
  15: 'e',
  16: 'ai',
  17: 'o',
  19: 'o',
  20: 'au',
};
const CONSONANTS: Readonly<Record<number, string>> = {
  21: 'k',
  22: 'kh',
  23: 'g',
  24: 'gh',
  25: 'ng',
  26: 'ch',
  27: 'ch',
  28: 'j',
  29: 'jh',
  30: 'n',
  31: 't',
  32: 'th',
  33: 'd',
  34: 'dh',
  35: 'n',
  36: 't',
  37: 'th',
  38: 'd',
  39: 'dh',
  40: 'n',
  42: 'p',
  43: 'f',
  44: 'b',
  45: 'bh',
  46: 'm',
  47: 'y',
  48: 'r',
  50: 'l',
  51: 'l',
  53: 'v',
  54: 'sh',
  55: 'sh',
  56: 's',
  57: 'h',
  88: 'q',
  89: 'kh',
  90: 'gh',
  91: 'z',
  92: 'r',
  93: 'rh',
  94: 'f',
  95: 'y',
  112: 'r',
  113: 'v',
};
const SIGNS: Readonly<Record<number, string>> = {
  62: 'a',
  63: 'i',
  64: 'i',
  65: 'u',
  66: 'u',
  67: 'ri',
  71: 'e',
  72: 'ai',
  73: 'o',
  75: 'o',
  76: 'au',
};
const ANUSVARA = 0x02;
const CHANDRABINDU = 0x01;
const NUKTA = 0x3c;
const VIRAMA = 0x4d;
/** A dot below turns the sounds of India into those of Persian and Arabic loans. */
const WITH_NUKTA: Readonly<Record<string, string>> = {
  k: 'q',
  kh: 'kh',
  g: 'gh',
  j: 'z',
  ph: 'f',
  f: 'f',
  d: 'r',
  dh: 'r',
  y: 'y',
  b: 'r',
  jh: 'zh',
};

/** Latin letters for a word in Devanagari or Bengali; the unwritten a of the last consonant is left out. */
export function romaniseIndic(word: string): string {
  let roman = '';
  const units = [...word].map((letter) => (letter.codePointAt(0) ?? 0) & 0x7f);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    const consonant = CONSONANTS[unit];
    if (consonant === undefined) {
      if (unit === ANUSVARA || unit === CHANDRABINDU) roman += 'n';
      else roman += VOWELS[unit] ?? SIGNS[unit] ?? '';
      continue;
    }
    const hasNukta = units[at + 1] === NUKTA;
    if (hasNukta) at++;
    roman += hasNukta ? (WITH_NUKTA[consonant] ?? consonant) : consonant;
    const next = units[at + 1];
    if (next === VIRAMA) at++;
    else if (next !== undefined && SIGNS[next] === undefined) roman += 'a';
  }
  return roman;
}
