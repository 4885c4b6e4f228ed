/** Member States of the European Union, ISO 3166. */
export const EU_STATES: readonly string[] = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
];

/** Countries in which the law of a jurisdiction holds. */
export function statesOf(jurisdiction: string): readonly string[] {
  return jurisdiction === 'EU' ? EU_STATES : [jurisdiction];
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that CLDR names and that are no country or territory. */
const NOT_PLACES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/**
 * Whether a code is one of a country or territory (ISO 3166-1).
 *
 * @example
 * ```ts
 * isCountry('PK') // => true
 * isCountry('ZZ') // => false
 * ```
 */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NOT_PLACES.has(code) && names.of(code) !== undefined;
}
