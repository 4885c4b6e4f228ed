/** Words of a signature: how many letters, the bands by which copies are looked up, the letters by which they are judged. */
export const BANDS = 24;
export const BANDS_FROM = 1;
/** Bits of the class of a letter, and letters whose class is kept: the first ones. */
export const LETTER_BITS = 5;
export const LETTER_CLASSES: number = 2 ** LETTER_BITS;
export const LETTERS_A_WORD = 6;
export const KEPT_LETTERS = 192;
export const LETTER_WORDS: number = KEPT_LETTERS / LETTERS_A_WORD;
export const LETTERS_FROM: number = BANDS_FROM + BANDS;
export const SIGNATURE_WORDS: number = LETTERS_FROM + LETTER_WORDS;
