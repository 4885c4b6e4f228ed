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

/** Signs for letters that stand for two sounds: no table and no word of Latin letters has them. */
export const JA = '\u029d';
export const BHA = '\u0180';
/** What Bengali reads otherwise than Devanagari does. */
const BENGALI: Readonly<Record<string, string>> = { bh: BHA, y: JA };
const BENGALI_BLOCK = 0x0980;
const BENGALI_O = 0x13;
const BENGALI_O_SIGN = 0x4b;
const BENGALI_I = 0x07;
const BA = 0x2c;
const KA = 0x15;
const YA = 0x2f;
const BENGALI_T = 0x4e;
const VOWEL_END = /[aeiou]$/;

/**
 * Letters that sound as a word in Devanagari or Bengali does: Latin ones, with `JA` and `BHA` where a letter is read in
 * two ways. The unwritten a of a consonant is left out at the end of a word, and between a syllable that ends in a vowel
 * and one that begins with a consonant (Azhar, Rahman): Ohala 1983, Aspects of Hindi Phonology.
 */
export function readIndicLetters(word: string): string {
  const codes = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  const units = codes.map((code) => code & 0x7f);
  const isBengali = (codes[0] ?? 0) >= BENGALI_BLOCK;
  let read = '';
  for (let at = 0; at < units.length; ) {
    const { letters, length } =
      CONSONANTS[units[at] ?? 0] === undefined
        ? readSign(units, at, isBengali)
        : readConsonant(units, at, isBengali, read);
    read += letters;
    at += length;
  }
  return read;
}

interface ReadUnits {
  readonly letters: string;
  /** Letters of the script that it took. */
  readonly length: number;
}

/** A vowel, or a sign that no consonant before it has taken. */
function readSign(units: readonly number[], at: number, isBengali: boolean): ReadUnits {
  const unit = units[at] ?? 0;
  const isBeforeYa = isBengali && units[at + 1] === YA && units[at + 2] === NUKTA;
  // Jawahir, Anwar: o and y together are the w that Bengali has no letter for; i and y begin Yahya.
  if (isBeforeYa && (unit === BENGALI_O || unit === BENGALI_O_SIGN)) return { letters: 'w', length: 3 };
  if (isBeforeYa && unit === BENGALI_I && at === 0) return { letters: 'y', length: 3 };
  if (unit === ANUSVARA || unit === CHANDRABINDU) return { letters: 'n', length: 1 };
  if (isBengali && unit === BENGALI_T) return { letters: 't', length: 1 };
  return { letters: VOWELS[unit] ?? SIGNS[unit] ?? '', length: 1 };
}

/** A consonant with what is below it and the vowel that it carries; `before` are the letters read so far. */
function readConsonant(units: readonly number[], at: number, isBengali: boolean, before: string): ReadUnits {
  const hasNukta = units[at + 1] === NUKTA;
  const after = at + (hasNukta ? 2 : 1);
  // The ya below a consonant doubles it and is no ja.
  const isBelow = units[at - 1] === VIRAMA;
  // A ba below another letter is silent in Bengali: Qari is written with k and b.
  const isSilent = isBengali && isBelow && units[at] === BA && units[at - 2] === KA;
  const sound = isSilent
    ? ''
    : soundOf(CONSONANTS[units[at] ?? 0] ?? '', hasNukta, isBengali && !(isBelow && units[at] === YA));
  const next = units[after];
  if (next === VIRAMA) return { letters: sound, length: after + 1 - at };
  const isClosed = startsSyllable(units, after) || (isBengali && sound === 'y' && before.endsWith('a'));
  const hasOwnVowel =
    next !== undefined && SIGNS[next] === undefined && !(VOWEL_END.test(before) && isClosed);
  return { letters: hasOwnVowel ? `${sound}a` : sound, length: after - at };
}

function soundOf(consonant: string, hasNukta: boolean, isBengali: boolean): string {
  if (hasNukta) return WITH_NUKTA[consonant] ?? consonant;
  if (isBengali && BENGALI[consonant] !== undefined) return BENGALI[consonant];
  return consonant === 'j' ? JA : consonant;
}

/** Whether a vowel, or a consonant with one, stands at a place: one that is not the last and carries no virama. */
function startsSyllable(units: readonly number[], at: number): boolean {
  if (VOWELS[units[at] ?? 0] !== undefined) return true;
  if (CONSONANTS[units[at] ?? 0] === undefined) return false;
  const next = units[at + 1] === NUKTA ? units[at + 2] : units[at + 1];
  return next !== undefined && next !== VIRAMA;
}
