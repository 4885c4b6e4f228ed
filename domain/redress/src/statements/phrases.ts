import type { Locale } from '@breakwater/contracts';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** Messages of one part in every language: ICU MessageFormat, with plurals; nothing is put together from pieces. */
export type Catalogue<Id extends string> = Readonly<Record<Locale, Readonly<Record<Id, string>>>>;

/** Says the message of an id in one language. */
export type Say<Id extends string> = (id: Id, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The messages of a catalogue, compiled once.
 *
 * @example
 * ```ts
 * const say = createPhrases({ en: { n: '{n, plural, one {# day} other {# days}}' }, ur: { n: '{n} دن' } })
 * say.en('n', { n: 2 }) // => '2 days'
 * ```
 */
export function createPhrases<Id extends string>(
  catalogue: Catalogue<Id>,
): Readonly<Record<Locale, Say<Id>>> {
  const sayIn = (locale: Locale): Say<Id> => {
    const texts = Object.entries<string>(catalogue[locale]);
    const messages = Object.fromEntries(texts.map(([id, text]) => [id, compileMessage(text)]));
    const i18n = setupI18n({ locale, messages: { [locale]: messages } });
    return (id, values = {}) => i18n._(id, { ...values });
  };
  return perLocale(sayIn);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ur' ? 'rtl' : 'ltr';
}

/**
 * Sets a foreign text (id, name, address) apart, so that its direction does not tear the sentence around it: Unicode
 * isolates, UAX #9.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
const TIME: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
};
const BETWEEN: Readonly<Record<Locale, string>> = { en: ', ', ur: '، ' };

/**
 * An instant as people read it, with its zone.
 *
 * @example
 * ```ts
 * dateText('2026-05-04T09:30:00Z', 'en') // => 'May 4, 2026, 09:30 UTC'
 * ```
 */
export function dateText(instant: string, locale: Locale): string {
  const date = new Date(instant);
  const { day, time } = FORMATS[locale];
  return `${day.format(date)}${BETWEEN[locale]}${time.format(date)}`;
}

/**
 * A day as people read it; a day is the same in every zone.
 *
 * @example
 * ```ts
 * dayText('2026-05-04', 'en') // => 'May 4, 2026'
 * ```
 */
export function dayText(day: string, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : FORMATS[locale].day.format(date);
}

/** Made once: to make one costs a thousand times what using it does. */
const FORMATS = perLocale((locale) => ({
  day: new Intl.DateTimeFormat(locale, DAY),
  time: new Intl.DateTimeFormat(locale, TIME),
  regions: new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }),
  list: new Intl.ListFormat(locale, { type: 'conjunction' }),
}));

function perLocale<T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return { en: make('en'), ur: make('ur') };
}

/** Names of countries in a language, as one list. */
export function territoriesText(codes: readonly string[], locale: Locale): string {
  const { regions, list } = FORMATS[locale];
  return list.format(codes.map((code) => regions.of(code) ?? code));
}
