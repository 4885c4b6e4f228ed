import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { digitsWithoutCountry, digitsWithoutTrunk } from './phone-digits.ts';

/** How most of the world dials out of its country (ITU-T E.164 recommends `00`). */
const DIALLED_OUT = /^[\s(]*00/;
/** Digits that somebody typed to be let on: the plan of a country may have the number, and nobody has. */
const FILLED_IN = /(\d)\1{6}$/;

/** A phone number in the form in which it is compared. */
export interface PhoneReading {
  /** In E.164; left out where its country is not known. */
  readonly number?: string;
  /** Its digits within its country, by which it is compared with one whose country is not known; two where it can be read in two ways. */
  readonly digits: readonly string[];
}

/**
 * Reads a phone number; undefined for what no country's plan has, and for one that ends in seven equal digits. A number without
 * country code is read as it is dialled in `region`, and one that begins with `00` as one that begins with `+` where that gives
 * none; without `region` it has digits alone (`digitsWithoutCountry`).
 *
 * @param region ISO 3166-1 code of the country, e.g. `PK`
 * @example
 * readPhone('0301 2345678', 'PK') // => { number: '+923012345678', digits: ['3012345678'] }
 * readPhone('0092 301 2345678') // => { number: '+923012345678', digits: ['3012345678'] }
 * readPhone('0301 2345678') // => { digits: ['3012345678'] }
 * readPhone('12') // => undefined
 */
export function readPhone(written: string, region?: string): PhoneReading | undefined {
  const country: CountryCode | undefined = region && isSupportedCountry(region) ? region : undefined;
  const folded = written.normalize('NFKC');
  const phone = validNumber(folded, country) ?? validNumber(folded.replace(DIALLED_OUT, '+'));
  if (phone) return { number: phone.number, digits: [digitsWithoutTrunk(phone.nationalNumber)] };
  const digits = country === undefined ? digitsWithoutCountry(folded) : [];
  return digits.length > 0 ? { digits } : undefined;
}

function validNumber(written: string, country?: CountryCode): PhoneNumber | undefined {
  const phone = parsePhoneNumberFromString(written, country);
  return phone?.isValid() && !FILLED_IN.test(phone.nationalNumber) ? phone : undefined;
}
