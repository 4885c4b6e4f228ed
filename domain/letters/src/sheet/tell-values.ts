import type { LetterValues } from '@breakwater/contracts/letters';

/** Locales of languages that have more than one, with digits that everybody reads. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ur: 'ur-PK-u-nu-latn', pt: 'pt-BR' };

function localeOf(language: string): string {
  const wanted = LOCALES[language] ?? language;
  return Intl.DateTimeFormat.supportedLocalesOf(wanted).length > 0 ? wanted : 'en-GB';
}

/**
 * A day in words.
 *
 * @param day as `2026-07-24`
 * @example
 * ```ts
 * tellDay('2026-07-24', 'en') // => '24 July 2026'
 * tellDay('2026-07-24', 'ur') // => '24 جولائی 2026'
 * tellDay('2026-07-24', 'pt') // => '24 de julho de 2026'
 * ```
 */
export function tellDay(day: string, language: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const said = new Intl.DateTimeFormat(localeOf(language), format).format(new Date(`${day}T12:00:00Z`));
  // Letters in Urdu write no comma before the year.
  return language === 'ur' ? said.replace('،', '') : said;
}

/**
 * An instant in a zone, which is named: two readers understand the same.
 *
 * @example
 * ```ts
 * tellInstant({ at: '2026-07-24T12:00:00Z', zone: 'Asia/Karachi' }, 'en') // => '24 July 2026, 17:00 (Asia/Karachi, GMT+5)'
 * ```
 */
export function tellInstant({ at, zone }: NonNullable<LetterValues['dueAt']>, language: string): string {
  const instant = new Date(at);
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant);
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const comma = language === 'ur' ? '،' : ',';
  return `${tellDay(dayIn(zone, instant.getTime()), language)}${comma} ${time} (${zone}, ${offset})`;
}

/**
 * The day of an instant in a zone.
 *
 * @example
 * ```ts
 * dayIn('Asia/Karachi', Date.parse('2026-12-31T20:00:00Z')) // => '2027-01-01'
 * ```
 */
export function dayIn(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

/**
 * Money as it is written, with the code of its currency: no symbol is anybody's alone.
 *
 * @example
 * ```ts
 * tellMoney({ amount: '25000000', currency: 'PKR' }, 'en').replace(/\s/, ' ') // => 'PKR 25,000,000'
 * tellMoney({ amount: '28650000.5', currency: 'BRL' }, 'pt').replace(/\s/, ' ') // => 'BRL 28.650.000,50'
 * ```
 */
export function tellMoney(
  { amount, currency }: NonNullable<LetterValues['amount']>,
  language: string,
): string {
  const digits = amount.includes('.') ? 2 : 0;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount as `${number}`);
}

/**
 * Whether a name is an IANA time zone.
 *
 * @example
 * ```ts
 * isZone('Asia/Karachi') // => true
 * isZone('Asia/Nowhere') // => false
 * ```
 */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
