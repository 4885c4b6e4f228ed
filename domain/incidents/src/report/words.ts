import type { Locale } from '@breakwater/contracts';
import en from './messages.en.json' with { type: 'json' };
import ur from './messages.ur.json' with { type: 'json' };

/** Id of a message of reports and notices. */
export type IncidentWord = keyof typeof en;

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<IncidentWord, string>>>> = { en, ur };

/** Says a message with its values. */
export type SayWord = (word: IncidentWord, values?: Readonly<Record<string, string | number>>) => string;

/**
 * What reports say, in a language. Values stand in isolation, so that a Latin title does not turn an Urdu sentence round.
 *
 * @example
 * ```ts
 * wordsIn('en')('minutes', { minutes: 5 }) // => '5 min'
 * ```
 */
export function wordsIn(language: Locale): SayWord {
  const catalogue = CATALOGUES[language];
  return (word, values = {}) =>
    catalogue[word].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return language === 'ur' && typeof value === 'string' ? `\u2068${value}\u2069` : `${value}`;
    });
}
