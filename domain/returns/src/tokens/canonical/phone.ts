import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone number in E.164; undefined for what no country's plan has. A number without country code is read as it is
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
  return phone?.isValid() ? phone.number : undefined;
}
