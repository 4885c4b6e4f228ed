/**
 * What a text can be said to be in (BCP 47). `ur-Latn` is Urdu or Hindi in Latin letters, `ar-Latn` Arabic in Latin
 * letters and digits, `fa` Persian and Dari, `pnb` Western Punjabi; `other` is a language that is none of these, and
 * `unknown` says that the text is too short or fits nothing well enough.
 */
export const LANGUAGES = [
  'en',
  'ur',
  'ur-Latn',
  'ar',
  'ar-Latn',
  'ps',
  'fa',
  'pnb',
  'kmr',
  'ckb',
  'hi',
  'tr',
  'fr',
  'bn',
  'sd',
  'id',
  'ru',
  'other',
] as const;

/** A language that a model tells apart. */
export type Language = (typeof LANGUAGES)[number];

/** What is said of a text. */
export type FoundLanguage = Language | 'unknown';

/** Whether a word names one of the languages. */
export function isLanguage(name: unknown): name is Language {
  return (LANGUAGES as readonly unknown[]).includes(name);
}
