import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** Digits that somebody typed to be let on: the plan of a country may have the number, and nobody has. */
const FILLED_IN = /(\d)\1{6}$/;

/**
 * A phone number in E.164; undefined for what no country's plan has, and for one that ends in seven equal digits. A number without country code is read as it is
 * dialled in `region`.
 *
 * @param region ISO 3166-1 code of the country, e.g. `PK`
 * @example
 * canonicalPhone('0301 2345678', 'PK') // => '+923012345678'
 * canonicalPhone('+92 301 234 5678') // => '+923012345678'
 * canonicalPhone('12') // => undefined
 */
export function canonicalPhone(written: string, region?: string): string | undefined {
  const country: CountryCode | undefined = region && isSupportedCountry(region) ? region : undefined;
  const phone = parsePhoneNumberFromString(written.normalize('NFKC'), country);
  if (!phone?.isValid() || FILLED_IN.test(phone.nationalNumber)) return undefined;
  return phone.number;
}
