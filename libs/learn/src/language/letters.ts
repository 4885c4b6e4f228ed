/** What a code unit is to the reader. Signs that part words are 0. */
export const PARTS = 0;
export const LATIN = 1;
export const ARABIC = 2;
export const CYRILLIC = 3;
export const DEVANAGARI = 4;
export const BENGALI = 5;
/** Letters of a script that none of the languages is written in, or that only other languages of a script have. */
export const FOREIGN = 6;
export const DIGIT = 7;
/** Vowel signs, lengthening strokes and joiners, which people write or leave out: they are passed over. */
export const SILENT = 8;

/** First, last, kind; later ones write over earlier ones. Blocks as in Unicode 16. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x30, 0x39, DIGIT],
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xc0, 0x24f, LATIN],
  [0xd7, 0xd7, PARTS],
  [0xf7, 0xf7, PARTS],
  [0x250, 0x2af, FOREIGN],
  [0x300, 0x36f, SILENT],
  [0x370, 0x3ff, FOREIGN],
  [0x400, 0x481, CYRILLIC],
  [0x48a, 0x52f, FOREIGN],
  [0x531, 0x5ff, FOREIGN],
  [0x610, 0x61a, SILENT],
  [0x61c, 0x61c, SILENT],
  [0x620, 0x64a, ARABIC],
  [0x640, 0x640, SILENT],
  [0x64b, 0x65f, SILENT],
  [0x660, 0x669, DIGIT],
  [0x66e, 0x66f, ARABIC],
  [0x670, 0x670, SILENT],
  [0x671, 0x6d3, ARABIC],
  [0x6d5, 0x6d5, ARABIC],
  [0x6d6, 0x6ed, SILENT],
  [0x6ee, 0x6ef, ARABIC],
  [0x6f0, 0x6f9, DIGIT],
  [0x6fa, 0x6ff, ARABIC],
  [0x700, 0x74f, FOREIGN],
  [0x750, 0x77f, ARABIC],
  [0x780, 0x89f, FOREIGN],
  [0x8a0, 0x8c9, ARABIC],
  [0x8ca, 0x8ff, SILENT],
  [0x900, 0x963, DEVANAGARI],
  [0x966, 0x96f, DIGIT],
  [0x971, 0x97f, DEVANAGARI],
  [0x980, 0x9e3, BENGALI],
  [0x9e6, 0x9ef, DIGIT],
  [0x9f0, 0x9f1, FOREIGN],
  [0xa00, 0x1cff, FOREIGN],
  [0x1e00, 0x1eff, LATIN],
  [0x1f00, 0x1fff, FOREIGN],
  [0x200c, 0x200c, PARTS],
  [0x200b, 0x200f, SILENT],
  [0x202a, 0x202e, SILENT],
  [0x2060, 0x2069, SILENT],
  [0x2c00, 0x2dff, FOREIGN],
  [0x3041, 0x318f, FOREIGN],
  [0x3400, 0x9fff, FOREIGN],
  [0xa000, 0xabff, FOREIGN],
  [0xac00, 0xd7af, FOREIGN],
  [0xfb50, 0xfdfb, ARABIC],
  [0xfd3e, 0xfd4f, PARTS],
  [0xfe00, 0xfe0f, SILENT],
  [0xfe70, 0xfefc, ARABIC],
  [0xff10, 0xff19, DIGIT],
  [0xff21, 0xff3a, LATIN],
  [0xff41, 0xff5a, LATIN],
];

/** A zero-width non-joiner stands between parts of a Persian word, where others write a space. */
const NON_JOINER = 0x200c;
/** Ukrainian, Belarusian, Serbian and Macedonian letters: a text that has them is not Russian. */
const NOT_RUSSIAN = 'ЂЃЄЅІЇЈЉЊЋЌЎЏђѓєѕіїјљњћќўџ';
/** Marathi and Southern languages in Devanagari; nukta and candra are in Hindi too. */
const NOT_HINDI = 'ऴळॳॴॵॶॷॸॹॺॻॼॾॿ';
/** The greatest number of code points that a table says how to read. */
const SIZE = 0x10000;

export interface Letters {
  /** What each code unit is. */
  readonly kinds: Uint8Array;
  /** The one code unit that stands for it: small letter, plain form. */
  readonly folded: Uint16Array;
}

let made: Letters | undefined;

/** Tables of the basic plane, made at the first call. */
export function letterTables(): Letters {
  made ??= makeTables();
  return made;
}

function makeTables(): Letters {
  const kinds = new Uint8Array(SIZE);
  const folded = new Uint16Array(SIZE);
  for (const [first, last, kind] of RANGES) kinds.fill(kind, first, last + 1);
  kinds[NON_JOINER] = PARTS;
  for (const letter of NOT_RUSSIAN + NOT_HINDI) kinds[letter.charCodeAt(0)] = FOREIGN;
  for (let code = 0; code < SIZE; code++) {
    const kind = kinds[code];
    if (kind === PARTS || kind === SILENT) continue;
    folded[code] = kind === FOREIGN ? code : fold(String.fromCharCode(code));
  }
  return { kinds, folded };
}

/** Only the first letter of a ligature is kept: it is enough to know a word by. */
function fold(letter: string): number {
  // The small form of the Turkish capital is two code units elsewhere.
  if (letter === 'İ') return 0x69;
  const plain = letter.normalize('NFKC').trim();
  const small = plain.toLowerCase().normalize('NFC');
  return (small || letter).charCodeAt(0);
}
