import { type Sound, soundsOf } from './phonemes.ts';

type Language = 'urdu' | 'pashto' | 'arabic';
type Letters = Readonly<Record<string, string>>;

const SHARED: Letters = {
  b: 'ب',
  t: 'ت',
  th: 'ث',
  j: 'ج',
  kh: 'خ',
  d: 'د',
  dh: 'ذ',
  r: 'ر',
  z: 'ز',
  s: 'س',
  sh: 'ش',
  gh: 'غ',
  f: 'ف',
  q: 'ق',
  l: 'ل',
  m: 'م',
  n: 'ن',
  w: 'و',
  v: 'و',
  y: 'ی',
  ks: 'کس',
  ts: 'تس',
};
const CONSONANTS: Readonly<Record<Language, Letters>> = {
  urdu: {
    ...SHARED,
    p: 'پ',
    ch: 'چ',
    k: 'ک',
    g: 'گ',
    h: 'ہ',
    zh: 'ژ',
    th: 'تھ',
    dh: 'دھ',
    bh: 'بھ',
    jh: 'جھ',
  },
  pashto: {
    ...SHARED,
    p: 'پ',
    ch: 'چ',
    k: 'ک',
    g: 'ګ',
    h: 'ه',
    zh: 'ژ',
    y: 'ی',
    th: 'ت',
    dh: 'د',
    bh: 'ب',
    jh: 'ج',
    ts: 'څ',
  },
  arabic: {
    ...SHARED,
    p: 'ب',
    ch: 'تش',
    k: 'ك',
    g: 'غ',
    h: 'ه',
    zh: 'ج',
    v: 'ف',
    y: 'ي',
    ks: 'كس',
    bh: 'ب',
    jh: 'ج',
  },
};
const LONG: Readonly<Record<Language, Letters>> = {
  urdu: { a: 'ا', i: 'ی', u: 'و', e: 'ی', o: 'و', ai: 'ی', au: 'و' },
  pashto: { a: 'ا', i: 'ي', u: 'و', e: 'ې', o: 'و', ai: 'ی', au: 'و' },
  arabic: { a: 'ا', i: 'ي', u: 'و', e: 'ي', o: 'و', ai: 'اي', au: 'او' },
};
const FIRST: Readonly<Record<Language, Letters>> = {
  urdu: { a: 'ا', i: 'ا', u: 'ا', e: 'ای', o: 'او', ai: 'ای', au: 'او', A: 'آ', I: 'ای', U: 'او' },
  pashto: { a: 'ا', i: 'ا', u: 'ا', e: 'اې', o: 'او', ai: 'ای', au: 'او', A: 'آ', I: 'اي', U: 'او' },
  arabic: { a: 'أ', i: 'إ', u: 'أ', e: 'إ', o: 'أو', ai: 'إي', au: 'أو', A: 'آ', I: 'إي', U: 'أو' },
};
const LAST: Readonly<Record<Language, Letters>> = {
  urdu: { a: 'ا', i: 'ی', e: 'ے', ai: 'ئی', au: 'او' },
  pashto: { a: 'ا', i: 'ي', e: 'ې', ai: 'ی', au: 'او' },
  arabic: { a: 'ا', i: 'ي', e: 'ي', ai: 'اي', au: 'او' },
};

/** A Latin word in the letters of Urdu, Pashto or Arabic: long vowels written, short ones not, but in foreign Arabic. */
export function spellArabicScript(word: string, language: Language): string {
  const sounds = soundsOf(word);
  return sounds.map((sound, at) => letterOf(sounds, sound, at, language)).join('');
}

function letterOf(sounds: readonly Sound[], sound: Sound, at: number, language: Language): string {
  if (sound.kind === 'consonant') return CONSONANTS[language][sound.sound] ?? '';
  const { sound: vowel } = sound;
  if (at === 0) {
    const long = sound.long && sounds.length > 2 && 'aiu'.includes(vowel);
    return FIRST[language][long ? vowel.toUpperCase() : vowel] ?? '';
  }
  const before = sounds[at - 1];
  if (before?.kind === 'vowel') return glide(vowel, language);
  if (at === sounds.length - 1) return LAST[language][vowel] ?? LONG[language][vowel] ?? '';
  return isWritten(sounds, sound, at, language) ? (LONG[language][vowel] ?? '') : '';
}

/** A vowel after another one stands on a hamza. */
function glide(vowel: string, language: Language): string {
  const after = LONG[language][vowel] ?? '';
  return 'ie'.includes(vowel) ? `ئ${after}` : after;
}

/** Arabic spells foreign names with every vowel of an open syllable; Urdu and Pashto write `e` and `o` always. */
function isWritten(sounds: readonly Sound[], sound: Sound, at: number, language: Language): boolean {
  if (sound.long) return true;
  const next = sounds.slice(at + 1).findIndex(({ kind }) => kind === 'vowel');
  const closed = next !== 1 || sounds[at + 1]?.doubled === true;
  if (language === 'arabic') return !closed || sound.sound === 'o';
  return sound.sound === 'o' || (sound.sound === 'e' && !closed);
}
