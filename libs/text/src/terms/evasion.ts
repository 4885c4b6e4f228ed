import { CONFUSABLE, DIACRITIC, LETTER_FORM, WIDTH, ZERO_WIDTH } from '../normalize/tables.ts';

/** How what was written differs from the term, in plain names. */
export const EVASIONS = [
  'case',
  'width',
  'diacritics',
  'letter-form',
  'zero-width',
  'confusable',
  'leet',
  'spaced',
  'repeat',
  'segmented',
  'clitic',
  'misspelt',
  'vowels',
  'sound',
] as const;
export type Evasion = (typeof EVASIONS)[number];

export const VIA_CASE = 1 << 0;
export const VIA_CONFUSABLE = 1 << 5;
export const VIA_LEET = 1 << 6;
export const VIA_SPACED = 1 << 7;
export const VIA_REPEAT = 1 << 8;
export const VIA_SEGMENTED = 1 << 9;
export const VIA_CLITIC = 1 << 10;
export const VIA_MISSPELT = 1 << 11;
export const VIA_VOWELS = 1 << 12;
/** A word of another script that sounds the same. */
export const VIA_SOUND = 1 << 13;
/** Too uncertain for a match: good for a mark alone. */
export const VIA_LOOSE = 1 << 16;
/** Torn by signs that no word has inside by habit. */
export const VIA_BY_SIGN = 1 << 17;
/** All letters stand apart. */
export const VIA_APART = 1 << 18;
/** A name of several words as one, which counts only where it is disguised besides. */
export const VIA_JOINED = 1 << 19;
/** A word of the name stands in its own script. */
export const VIA_OWN = 1 << 20;
/** Torn where a sentence may end. */
export const VIA_STOP = 1 << 21;
/** Each letter stands apart from the next, and the run of letters is the whole word. */
export const VIA_SPELLED = 1 << 22;
/** Each letter is written as its name in another script. */
export const VIA_NAMED = 1 << 23;
/** Readings that only a term with `evasion` accepts. */
export const NEEDS_EVASION = VIA_CONFUSABLE | VIA_LEET | VIA_SPACED | VIA_REPEAT;

const WRITTEN_SHIFT = 3;
const WRITTEN_INFOS = WIDTH | DIACRITIC | LETTER_FORM | ZERO_WIDTH | CONFUSABLE;

/** The evasions that the normaliser undid: the info bits WIDTH to CONFUSABLE stand in the order of EVASIONS. */
export function viaOfInfos(infos: number): number {
  return (infos & WRITTEN_INFOS) >> WRITTEN_SHIFT;
}

const named = new Map<number, readonly Evasion[]>();

/** The names of evasion bits; the few combinations that occur are remembered. */
export function evasionNames(via: number): readonly Evasion[] {
  const bits = via & (VIA_LOOSE - 1);
  const known = named.get(bits);
  if (known !== undefined) return known;
  const names = EVASIONS.filter((_, bit) => (bits & (1 << bit)) !== 0);
  named.set(bits, names);
  return names;
}
