import type { Locale } from '@breakwater/contracts';
import type { Choice } from './form-fields.ts';

/** Languages that the form of an appeal offers; in an appeal over the API any BCP 47 tag can stand. */
const OFFERED = [
  'ur',
  'en',
  'pa',
  'ps',
  'sd',
  'skr',
  'bal',
  'brh',
  'ks',
  'gu',
  'hi',
  'bn',
  'ta',
  'ar',
  'fa',
  'prs',
  'ku',
  'tr',
  'uz',
  'tg',
  'so',
  'sw',
  'ha',
  'id',
  'ms',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'uk',
  'zh',
];

/**
 * The name of a language in another one.
 *
 * @example
 * ```ts
 * languageName('ps', 'en') // => 'Pashto'
 * languageName('ps-1', 'en') // => 'ps-1'
 * ```
 */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    // Not well-formed (BCP 47), as a form that was tampered with may say: shown as it is.
    return tag;
  }
}

/** The languages to choose from, by name. */
export function languageChoices(locale: Locale): Choice[] {
  const { compare } = new Intl.Collator(locale);
  return OFFERED.map((value) => ({ value, text: languageName(value, locale) })).sort((a, b) =>
    compare(a.text, b.text),
  );
}
