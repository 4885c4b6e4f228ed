import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** How most of the world dials out of its country (ITU-T E.164 recommends `00`). */
const DIALLED_OUT = /^[\s(]*00/;
/** Digits that somebody typed to be let on: the plan of a country may have the number, and nobody has. */
const FILLED_IN = /(\d)\1{6}$/;

/**
 * A phone number in E.164; undefined for what no country's plan has, and for one that ends in seven equal digits. A number without country code is read as it is
 * dialled in `region`, and one that begins with `00` as one that begins with `+` where that gives none.
 *
 * @param region ISO 3166-1 code of the country, e.g. `PK`
 * @example
 * canonicalPhone('0301 2345678', 'PK') // => '+923012345678'
 * canonicalPhone('+92 301 234 5678') // => '+923012345678'
 * canonicalPhone('0092 301 2345678') // => '+923012345678'
 * canonicalPhone('12') // => undefined
 */
export function canonicalPhone(written: string, region?: string): string | undefined {
  const country: CountryCode | undefined = region && isSupportedCountry(region) ? region : undefined;
  const folded = written.normalize('NFKC');
  return validNumber(folded, country) ?? validNumber(folded.replace(DIALLED_OUT, '+'));
}

function validNumber(written: string, country?: CountryCode): string | undefined {
  const phone = parsePhoneNumberFromString(written, country);
  return phone?.isValid() && !FILLED_IN.test(phone.nationalNumber) ? phone.number : undefined;
}
